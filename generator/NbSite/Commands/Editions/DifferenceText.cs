using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Editions;

/// <summary>Writes what differs between two editions for people, programs and pull requests.</summary>
internal static class DifferenceText
{
    public static string Plain(EditionManifest before, EditionManifest after, EditionDifference difference)
    {
        var text = new StringBuilder(Head(before, after, difference)).Append('\n');
        foreach (var page in difference.Added) text.Append(CultureInfo.InvariantCulture, $"\nAdded: {Name(page)}\n");
        foreach (var page in difference.Removed) text.Append(CultureInfo.InvariantCulture, $"\nRemoved: {Name(page)}\n");
        foreach (var page in difference.Changed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nChanged: {Name(page.After)}, {page.Before.Code} to {page.After.Code}\n");
            foreach (var note in page.After.Notes) text.Append(CultureInfo.InvariantCulture, $"  version {note.Version}, {note.On:yyyy-MM-dd}: {note.Note}\n");
            foreach (var part in Parts(page)) text.Append(CultureInfo.InvariantCulture, $"  {Word(part.Change)}: {Runs(part, "[-", "-]", "{+", "+}", text => text)}{Structure(part, text => text)}\n");
        }

        foreach (var file in difference.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{FileWord(file)}: {file.Path}{Bytes(file)}\n");
            foreach (var note in file.After?.Notes ?? []) text.Append(CultureInfo.InvariantCulture, $"  version {note.Version}, {note.On:yyyy-MM-dd}: {note.Note}\n");
        }

        return text.ToString();
    }

    public static string Markdown(EditionManifest before, EditionManifest after, EditionDifference difference)
    {
        var text = new StringBuilder(Head(before, after, difference)).Append("\n\n");
        foreach (var page in difference.Added) text.Append(CultureInfo.InvariantCulture, $"- Added: {Escape(Name(page))}\n");
        foreach (var page in difference.Removed) text.Append(CultureInfo.InvariantCulture, $"- Removed: {Escape(Name(page))}\n");
        foreach (var page in difference.Changed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Escape(Name(page.After))}\n\n");
            foreach (var note in page.After.Notes) text.Append(CultureInfo.InvariantCulture, $"Version {note.Version}, {note.On:yyyy-MM-dd}: {Escape(note.Note)}\n\n");
            foreach (var part in Parts(page))
                text.Append(CultureInfo.InvariantCulture, $"- *{Word(part.Change)}:* {Runs(part, "~~", "~~", "**", "**", Escape)}{Structure(part, Escape)}\n");
        }

        foreach (var file in difference.Files) text.Append(CultureInfo.InvariantCulture, $"- {FileWord(file)}: {Escape(file.Path)}{Escape(Bytes(file))}\n");
        return text.ToString();
    }

    public static string Json(EditionManifest before, EditionManifest after, EditionDifference difference)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("from", before.Name);
            json.WriteString("to", after.Name);
            Pages("added", difference.Added);
            Pages("removed", difference.Removed);
            json.WriteStartArray("changed");
            foreach (var page in difference.Changed)
            {
                json.WriteStartObject();
                Page(page.After);
                json.WriteString("before", page.Before.Code);
                json.WriteString("after", page.After.Code);
                json.WriteStartArray("notes");
                foreach (var note in page.After.Notes) json.WriteStringValue(note.Note);
                json.WriteEndArray();
                json.WriteStartArray("parts");
                foreach (var part in Parts(page))
                {
                    json.WriteStartObject();
                    json.WriteString("change", Word(part.Change));
                    if (part.SourceId is { } source) json.WriteString("source", source);
                    if (part.IsCareCard) json.WriteBoolean("careCard", true);
                    json.WriteStartArray("words");
                    foreach (var run in part.Words)
                    {
                        json.WriteStartObject();
                        json.WriteString(run.Change.ToString().ToLowerInvariant(), run.Text);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    if (!part.Structure.IsEmpty)
                    {
                        json.WriteStartArray("structure");
                        foreach (var change in part.Structure) json.WriteStringValue(StructureText.Of(change));
                        json.WriteEndArray();
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (!difference.Files.IsEmpty)
            {
                json.WriteStartArray("files");
                foreach (var file in difference.Files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    if (file.Before is { } was) json.WriteString("before", was.Sha256);
                    if (file.After is { } now) json.WriteString("after", now.Sha256);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();

            void Pages(string key, IEnumerable<EditionPage> pages)
            {
                json.WriteStartArray(key);
                foreach (var page in pages)
                {
                    json.WriteStartObject();
                    Page(page);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            void Page(EditionPage page)
            {
                json.WriteString("id", page.Id);
                json.WriteString("language", page.Language);
                json.WriteString("address", page.Address);
                json.WriteString("title", page.Title);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Head(EditionManifest before, EditionManifest after, EditionDifference difference) =>
        $"From “{before.Name}” to “{after.Name}”: {Count(difference.Changed.Length)} changed, {difference.Added.Length} added, {difference.Removed.Length} removed{FileCount(difference.Files.Length)}";

    private static string FileCount(int files) => files switch { 0 => "", 1 => "; 1 file differs", _ => $"; {files} files differ" };

    private static string Count(int pages) => pages == 1 ? "1 page" : $"{pages} pages";

    private static string Name(EditionPage page) => $"{page.Title} ({page.Address})";

    private static IEnumerable<PartDifference> Parts(ChangedPage page) =>
        page.Difference.Parts.Where(part => part.Change != PartChange.Same);

    private static string FileWord(ChangedFile file) => file.Before is null ? "Added file" : file.After is null ? "Removed file" : "Changed file";

    private static string Bytes(ChangedFile file) => file is { Before: { } before, After: { } after }
        ? $", {before.Size} to {after.Size} bytes, SHA-256 {before.Sha256[..12]}… to {after.Sha256[..12]}…"
        : "";

    private static string Word(PartChange change) => change.ToString().ToLowerInvariant();

    private static string Runs(PartDifference part, string gone, string goneEnd, string come, string comeEnd, Func<string, string> escape) =>
        string.Join(' ', part.Words.Select(run => run.Change switch
        {
            WordChange.Removed => gone + escape(run.Text) + goneEnd,
            WordChange.Added => come + escape(run.Text) + comeEnd,
            _ => escape(run.Text),
        }));

    private static string Structure(PartDifference part, Func<string, string> escape) => part.Structure.IsEmpty
        ? ""
        : $" ({escape(string.Join("; ", part.Structure.Select(StructureText.Of)))})";

    private static string Escape(string text) => string.Concat(text.Select(c =>
        @"\`*_[]<>#|~".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c is '\n' ? " " : c.ToString()));
}
