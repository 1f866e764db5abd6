using System.Text;
using System.Xml;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Runs as JUnit XML, which services that run tests can show: a suite for each claim, a case for each seed.</summary>
internal static class JUnitFile
{
    private const char Replacement = '\uFFFD';

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IReadOnlyList<CheckedRun> runs)
    {
        using var xml = XmlWriter.Create(path, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "atlas verify");
        WriteCounts(xml, runs);
        foreach (var claim in runs.GroupBy(run => run.Run.Claim).OrderBy(claim => claim.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", claim.Key);
            WriteCounts(xml, [.. claim]);
            foreach (var run in claim.OrderBy(run => run.Run.Seed))
                WriteCase(xml, run);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<CheckedRun> runs)
    {
        xml.WriteAttributeString("tests", $"{runs.Count}");
        xml.WriteAttributeString("failures", $"{runs.Count(run => run.Problems.Count > 0 && !IsError(run))}");
        xml.WriteAttributeString("errors", $"{runs.Count(IsError)}");
        xml.WriteAttributeString("time", $"{runs.Sum(Seconds):F3}");
    }

    private static void WriteCase(XmlWriter xml, CheckedRun run)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", run.Run.Claim);
        xml.WriteAttributeString("name", $"seed {run.Run.Seed}");
        xml.WriteAttributeString("time", $"{Seconds(run):F3}");
        xml.WriteStartElement("properties");
        WriteProperty(xml, "fingerprint", run.Run.Fingerprint);
        WriteProperty(xml, "runtime", run.Run.Environment?.Runtime);
        foreach (var (name, value) in run.Run.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            WriteProperty(xml, name, $"{value:R}");
        xml.WriteEndElement();
        if (run.Problems.Count > 0)
        {
            xml.WriteStartElement(IsError(run) ? "error" : "failure");
            xml.WriteAttributeString("type", Clean(run.Problems[0].What));
            xml.WriteAttributeString("message", Clean(run.Problems[0].Why[0]));
            xml.WriteString(Clean(string.Join('\n', run.Problems.SelectMany(problem => problem.Why.Prepend(problem.What + ":")))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string name, string? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("value", Clean(value));
        xml.WriteEndElement();
    }

    // A check that could not measure is an error; one that measured something else is a failure.
    private static bool IsError(CheckedRun run) =>
        run.Run.Verdict is not (Verdict.Verified or Verdict.Refuted or Verdict.Vacuous);

    private static double Seconds(CheckedRun run) => run.Run.Seconds + (run.Again?.Seconds ?? 0);

    /// <summary>The text without what XML 1.0 cannot hold, even escaped: most control characters, and halves of surrogate pairs.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
        }

        return clean.ToString();
    }
}
