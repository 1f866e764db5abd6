namespace TheoryAtlas.Site.Api;

/// <summary>A kind of failure that programs can tell from others by its address, <c>/problems/{slug}</c>, which explains it.</summary>
/// <param name="Slug">The end of the address.</param>
/// <param name="Status">The status that it comes with.</param>
/// <param name="Title">What happened, the same for every occurrence.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title, string Meaning, string Remedy)
{
    /// <summary>A request that cannot be read.</summary>
    public static readonly ProblemKind InvalidRequest = new("invalid-request", 400, "This request cannot be understood",
        "A part of the address or of the body cannot be read, or has a value that it cannot have.",
        "Each entry of “errors” says which part (“pointer”) and what would be right.");

    /// <summary>A host name that is not the site's.</summary>
    public static readonly ProblemKind UnknownHost = new("unknown-host", 400, "This site has another name",
        "The name in the address leads to this machine, but the site does not answer to it. That keeps other sites’ pages from reading it under a name of theirs.",
        "Use the address that the site printed when it started. An operator adds a name with --public-address URL");

    /// <summary>Something posted by another site's page.</summary>
    public static readonly ProblemKind ForeignOrigin = new("foreign-origin", 403, "This was asked for by another site’s page",
        "A page of another site tried to start or end something here. Only pages of this site, and programs that are no pages, may.",
        "Open the claim here and press Run on its own page. Scripts outside of browsers send no Origin and are let in.");

    /// <summary>Something for the operator alone.</summary>
    public static readonly ProblemKind NotForOthers = new("not-for-others", 403, "This is for those who keep the site",
        "The numbers about the site itself are given to its own machine alone.",
        "Ask on that machine. An operator opens the numbers with: atlas serve --public-metrics");

    /// <summary>A run of another client that was to be ended.</summary>
    public static readonly ProblemKind NotYours = new("not-yours", 403, "Somebody else asked for this run",
        "A run is ended by whoever asked for it, told by the network address, or from the site’s own machine: others may be waiting for it.",
        "Let it go on; no run takes longer than its claim allows. Parameters of your own make a run of your own.");

    /// <summary>An address where there is nothing.</summary>
    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing at this address",
        "No page and no record has this address. Records are found by the key or id that lists and search results give.",
        "Check the address against “near”, which has the closest ids, or search for the words that you remember.");

    /// <summary>A method that an address does not know.</summary>
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "This address does not answer that kind of request",
        "The address exists, but not for this method.",
        "The header Allow has the methods that it knows.");

    /// <summary>An answer that is not there yet.</summary>
    public static readonly ProblemKind NotYet = new("not-yet", 409, "The run goes on",
        "What was asked for exists when the run has ended.",
        "Follow the run’s events, or ask again when it has ended.");

    /// <summary>A run that was to be ended, and that another program makes.</summary>
    public static readonly ProblemKind RunElsewhere = new("run-elsewhere", 409, "Another program makes this run",
        "The ledger says that the run goes on, but this site does not make it: a command such as atlas verify does, or another site on the same ledger.",
        "End it where it was started, or wait until it has ended.");

    /// <summary>A body that is too large.</summary>
    public static readonly ProblemKind TooLarge = new("too-large", 413, "The body is too large",
        "Nothing here takes more than 64 kB.",
        "Send less.");

    /// <summary>A body in another format.</summary>
    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "The body has a format that is not read here",
        "Programs send JSON, with the header Content-Type: application/json; pages send forms.",
        "Send JSON, and say so in the header.");

    /// <summary>An idempotency key that was used for something else.</summary>
    public static readonly ProblemKind KeyUsed = new("key-used", 422, "This key belongs to another request",
        "The header Idempotency-Key makes a repeated request safe. It was used before, with another claim, other parameters, another seed or another “again”.",
        "Make a new key for each new request.");

    /// <summary>Too many requests of one client.</summary>
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too much was asked for in a short time",
        "Everybody shares the machine that this site runs on, so each network address has a quota. The headers RateLimit-Policy and RateLimit say how large it is and what is left.",
        "Wait a little, then go on. Programs read in the header Retry-After how many seconds.");

    /// <summary>A full queue.</summary>
    public static readonly ProblemKind QueueFull = new("queue-full", 429, "Too many runs are waiting",
        "Runs are made one after another, and too many wait already.",
        "Wait until some have ended, then ask again.");

    /// <summary>A failure of the site.</summary>
    public static readonly ProblemKind Internal = new("internal-error", 500, "The site made a mistake",
        "Something went wrong that the request is not to blame for. It was written to the log, under the number in “traceId”.",
        "Try again. If it happens again, report the address, the time and the number.");

    /// <summary>A ledger that cannot be used.</summary>
    public static readonly ProblemKind LedgerUnavailable = new("ledger-unavailable", 503, "Runs cannot be recorded or read now",
        "The file that keeps the runs cannot be used at the moment. Nothing is run that could not be recorded.",
        "Try again in a minute. An operator sees why at /healthz and in the log.");

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<ProblemKind> All =
    [
        InvalidRequest, UnknownHost, ForeignOrigin, NotForOthers, NotYours, NotFound, MethodNotAllowed, NotYet, RunElsewhere,
        TooLarge, UnsupportedMediaType, KeyUsed, TooManyRequests, QueueFull, Internal, LedgerUnavailable,
    ];

    /// <summary>The page that explains it.</summary>
    public string Address => "/problems/" + Slug;

    /// <summary>The kind that a status without further words stands for: the first that has it.</summary>
    public static ProblemKind OfStatus(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? (status >= StatusCodes.Status500InternalServerError ? Internal : InvalidRequest);
}
