namespace TheoryAtlas.Site.Api.Answers;

/// <summary>Why a request failed, as RFC 9457 has it.</summary>
/// <param name="Type">The kind of failure: the address of a page that explains it.</param>
/// <param name="Title">The kind of failure in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Instance">The address that was asked for.</param>
/// <param name="TraceId">The number under which the site's log has it.</param>
/// <param name="Errors">What is wrong part by part, where parts are at fault.</param>
/// <param name="Near">The ids that come closest to one that does not exist.</param>
internal sealed record ProblemAnswer(string Type, string Title, int Status, string Detail, string Instance, string TraceId, IReadOnlyList<FieldError>? Errors, IReadOnlyList<string>? Near);
