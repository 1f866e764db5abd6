using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Operations;

namespace TheoryAtlas.Site.Api;

/// <summary>How answers are written as JSON. Doubles read back bit for bit; those that are not finite are the strings NaN, Infinity and -Infinity.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(IndexAnswer))]
[JsonSerializable(typeof(PageAnswer<PaperItem>))]
[JsonSerializable(typeof(PaperAnswer))]
[JsonSerializable(typeof(PageAnswer<ClaimItem>))]
[JsonSerializable(typeof(ClaimAnswer))]
[JsonSerializable(typeof(PageAnswer<TopicItem>))]
[JsonSerializable(typeof(TopicAnswer))]
[JsonSerializable(typeof(PageAnswer<SurveyItem>))]
[JsonSerializable(typeof(SurveyAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestionsAnswer))]
[JsonSerializable(typeof(PageAnswer<RunItem>))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(RunBody))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Letters stand for themselves: what is written is never part of a page.</summary>
    public static ApiJson Lenient => Relaxed.Context;

    // Made from the default one, so it must come after it.
    private static class Relaxed
    {
        public static readonly ApiJson Context = new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null });
    }
}
