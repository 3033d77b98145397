using System.Text;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Moving;

/// <summary>
/// Old addresses in redirects.yml: one more where something moved, and none that leads away from where it stands now.
/// </summary>
internal static class LedOn
{
    public const string File = "redirects.yml";

    /// <summary>
    /// Has readers of the old address led on. Throws <see cref="UsageException"/> when the list cannot take it.
    /// </summary>
    /// <param name="files">The site's files.</param>
    /// <param name="from">The old address, perhaps with a place on the page.</param>
    /// <param name="now">The new one, which must not lead away.</param>
    /// <param name="to">What the old one leads to: an id, perhaps with a place, or the address of a file.</param>
    /// <param name="why">What is told of it.</param>
    public static void Add(MovedContent files, string from, string now, string to, string why)
    {
        TakeAway(files, now);
        var line = $"- {{from: {Word(from)}, to: {Word(to)}, why: {NewRun.Scalar(why)}}}";
        if (!files.Has(File))
        {
            files.Write(File, $"redirects:\n  {line}\n");
            return;
        }

        var bag = new DiagnosticBag();
        var bytes = YamlAddition.Append(File, Encoding.UTF8.GetBytes(files.Text(File) ?? ""), "redirects", [line], bag);
        if (bytes is null)
            throw new UsageException($"redirects.yml cannot take the old address: {bag.ToImmutable()[0].Message}. Write it by hand, “{line}”, and say --no-redirect.");
        files.Write(File, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>
    /// Takes out the entry of an address that is one of the site again, where it stands on a line of its own.
    /// </summary>
    private static void TakeAway(MovedContent files, string address)
    {
        if (files.Text(File) is not { } text
            || SourceDecoder.Decode(File, Encoding.UTF8.GetBytes(text), new DiagnosticBag()) is not { } source
            || (YamlReader.Read(source,
                new DiagnosticBag()) as YamlMapping)?["redirects"] is not YamlSequence list) return;
        foreach (var item in list.Items.OfType<YamlMapping>()
            .Where(item => item["from"] is YamlScalar from && from.Value == address))
        {
            var start = Lines.Offset(text, item.Span.Line, 1);
            var end = Lines.End(text, start);
            if (!text[start..end].TrimStart().StartsWith("- {", StringComparison.Ordinal)
                || !text[start..end].TrimEnd().EndsWith('}')) continue;
            var next = Lines.Next(text, start);
            files.Write(File, text[..start] + (next < 0 ? "" : text[next..]));
            return;
        }
    }

    private static string Word(string address) =>
        address.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_') ? address : $"\"{address}\"";
}
