using Microsoft.AspNetCore.Hosting.Server;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Site.Publishing;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Site;

/// <summary>What a site serves, where it listens, and where it keeps its data.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder that holds corpus/ and claims/.</summary>
    public required string Root { get; init; }

    /// <summary>The addresses to listen on.</summary>
    /// <value>http://127.0.0.1:5080 unless set.</value>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The address under which readers reach the site, if that is another than where it listens; its name as it goes over the wire.</summary>
    public Uri? PublicAddress
    {
        get;
        init => field = value is { HostNameType: UriHostNameType.Dns } ? new UriBuilder(value) { Host = value.IdnHost }.Uri : value;
    }

    /// <summary>Whether one proxy stands before the site and says who asks; only where nobody reaches the site past it.</summary>
    /// <value>false</value>
    public bool IsBehindProxy { get; init; }

    /// <summary>How much one client may ask for; null for no limits.</summary>
    public ClientLimits? Limits { get; init; } = new();

    /// <summary>Whether <c>/metrics</c> answers others than this machine.</summary>
    /// <value>false</value>
    public bool HasPublicMetrics { get; init; }

    /// <summary>The folder for everything that can be made again: the ledger, the search index, set formulas.</summary>
    /// <value><c>.data</c> in the root unless set.</value>
    public string? DataFolder { get; init; }

    /// <summary>The file of the ledger.</summary>
    /// <value><c>ledger.db</c> in the data folder unless set.</value>
    public string? Ledger { get; init; }

    /// <summary>The folder of the documentation.</summary>
    /// <value><c>docs</c> in the root unless set.</value>
    public string? DocsFolder { get; init; }

    /// <summary>How a worker process is started.</summary>
    /// <value>This program with the argument <c>worker</c> unless set.</value>
    public WorkerStart? Worker { get; init; }

    /// <summary>How many runs go on at a time.</summary>
    /// <value>1</value>
    public int Slots { get; init; } = 1;

    /// <summary>Whether changes of corpus/ and claims/ are followed while the site runs.</summary>
    /// <value>true</value>
    public bool Watch { get; init; } = true;

    /// <summary>The one record whose page is previewed while it is written; null for the site that readers see.</summary>
    /// <value>null</value>
    public PreviewOptions? Preview { get; init; }

    /// <summary>Where the log goes.</summary>
    /// <value>The console unless set.</value>
    public ILoggerProvider? Log { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How pages differ that are made for files; null for a site that answers readers.</summary>
    internal Published? Published { get; init; }

    /// <summary>What takes requests.</summary>
    /// <value>Kestrel unless set.</value>
    internal IServer? Server { get; init; }

    /// <summary>The documentation's folder in effect.</summary>
    internal string Docs => DocsFolder ?? Path.Combine(Root, "docs");

    /// <summary>The data folder in effect.</summary>
    internal string Data => DataFolder ?? Path.Combine(Root, ".data");

    /// <summary>The ledger's file in effect.</summary>
    internal string LedgerFile => Ledger ?? Path.Combine(Data, "ledger.db");
}
