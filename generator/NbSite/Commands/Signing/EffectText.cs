using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Commands.Signing;

/// <summary>What an edit does, for people at a screen, for a comment on a pull request, and for programs.</summary>
/// <param name="effect">What it does.</param>
/// <param name="version">What it was compared with.</param>
internal sealed partial class EffectText(EditEffect effect, string version)
{
    private string Summary =>
        $"un-signs {SigningRun.Count(effect.Unsigned, "part")}, leaves {SigningRun.Count(effect.Unsourced.Length, "claim")} without a source, "
        + $"breaks {Addresses(effect.Broken.Length)}";

    public string Plain()
    {
        var text = new StringBuilder($"Against {version}, this edit {Summary}.\n");
        foreach (var sheet in effect.Sheets) text.Append('\n').Append(Plain(sheet));
        foreach (var impact in effect.Impact)
            List($"\nThrough {impact.What}, {SigningRun.Count(impact.Pages.Length, "page")} with their leaflets and copies:\n", impact.Pages.Select(page => $"  {page}\n"));
        List("\nWithout a source:\n", effect.Unsourced.Select(each => $"  {each.Span.Path}:{each.Span.Line}:{each.Span.Column}: {each.Message}\n"));
        List("\nAddresses that lead nowhere (add them to aliases: of the page that takes their place):\n", effect.Broken.Select(each => $"  {each}\n"));
        return text.ToString();

        void List(string head, IEnumerable<string> lines)
        {
            var all = string.Concat(lines);
            if (all.Length > 0) text.Append(head).Append(all);
        }
    }

    public string Markdown()
    {
        var text = new StringBuilder($"**Against {Escape(version)}, this edit {Summary}.**\n");
        foreach (var sheet in effect.Sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Escape(sheet.Title)} (`{sheet.Path}`)\n\n");
            for (var i = 0; i < sheet.Parts.Length; i++)
                text.Append(CultureInfo.InvariantCulture, $"- *{Label(sheet, i)}:* {Words(sheet.Parts[i], "~~{0}~~", "**{0}**", Escape)}{Structure(sheet.Parts[i], Escape)}\n");
        }

        foreach (var impact in effect.Impact) List("Changed through " + Escape(impact.What), impact.Pages.Select(Escape));
        List("Without a source", effect.Unsourced.Select(each => $"`{each.Span.Path}:{each.Span.Line}` {Escape(each.Message)}"));
        List("Addresses that lead nowhere", effect.Broken.Select(each => $"`{each}`"));
        return text.ToString();

        void List(string head, IEnumerable<string> lines)
        {
            var all = string.Concat(lines.Select(line => $"- {line}\n"));
            if (all.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n### {head}\n\n{all}");
        }
    }

    public string Json()
    {
        var value = new
        {
            @base = version,
            unsigned = effect.Unsigned,
            unsourced = effect.Unsourced.Select(each => new { file = each.Span.Path, line = each.Span.Line, column = each.Span.Column, message = each.Message }),
            broken = effect.Broken,
            through = effect.Impact.Select(impact => new { what = impact.What, pages = impact.Pages }),
            pages = effect.Sheets.Select(sheet => new
            {
                file = sheet.Path,
                title = sheet.Title,
                parts = sheet.Parts.Select((part, i) => new
                {
                    change = Name(part.Change),
                    unsigned = sheet.Unsigned.Contains(i),
                    words = Runs(part),
                    structure = part.Structure.Select(StructureText.Of),
                }),
            }),
        };
        return JsonSerializer.Serialize(value, Written) + "\n";
    }

    /// <summary>The file and its parts, a line each.</summary>
    public static string Plain(ChangedSheet sheet)
    {
        var text = new StringBuilder($"{sheet.Path} ({sheet.Title})\n");
        for (var i = 0; i < sheet.Parts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"  {Label(sheet, i)}: {Words(sheet.Parts[i], "[-{0}-]", "{{+{0}+}}", words => words)}{Structure(sheet.Parts[i], words => words)}\n");
        return text.ToString();
    }

    /// <summary>A part's words for programs.</summary>
    public static IEnumerable<object> Runs(PartDifference part) =>
        part.Words.Select(run => new { change = Name(run.Change), text = run.Text });

    public static string Name<T>(T change) where T : struct, Enum => change.ToString().ToLowerInvariant();

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Label(ChangedSheet sheet, int part) =>
        Name(sheet.Parts[part].Change) + (sheet.Unsigned.Contains(part) ? ", un-signed" : "");

    /// <summary>A part's words; in one that changed, those that went and came are marked.</summary>
    private static string Words(PartDifference part, string gone, string added, Func<string, string> escape) =>
        string.Join(' ', part.Words.Select(run => (part.Change, run.Change) switch
        {
            (PartChange.Changed, WordChange.Removed) => string.Format(CultureInfo.InvariantCulture, gone, escape(run.Text)),
            (PartChange.Changed, WordChange.Added) => string.Format(CultureInfo.InvariantCulture, added, escape(run.Text)),
            _ => escape(run.Text),
        }));

    private static string Structure(PartDifference part, Func<string, string> escape) => part.Structure.IsEmpty
        ? ""
        : $" ({escape(string.Join("; ", part.Structure.Select(StructureText.Of)))})";

    private static string Addresses(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} address{(count == 1 ? "" : "es")}");

    private static string Escape(string words) => Marks().Replace(words, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|~#@!&]")]
    private static partial Regex Marks();
}
