using System.Collections.Immutable;
using System.Text;
using NbSite.Console;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;

namespace NbSite.Desk.Pictures;

/// <summary>
/// Puts a picture that was dropped, or chosen, into the folder “images” beside a page, and its line behind a block of that page. What a camera
/// wrote into it goes when the site is built, as with every picture.
/// </summary>
internal sealed class AddPicture : IDeskAction
{
    /// <summary>What a request of the desk can carry.</summary>
    private const int Largest = 10 * 1024 * 1024;

    public string Name => "add-picture";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        var path = request.Text("path");
        if (!path.EndsWith(".md", StringComparison.Ordinal) || context.File(path) is not { } page) throw new UsageException($"“{path}” is no page of the site.");
        if (context.Refuses(path) is { } why) return Proposal.Refused(new DeskProblem("", why));
        if (request.Text("hash") is { Length: > 0 } hash && hash != FileChange.HashOf(page.Bytes))
            return Proposal.Refused(new DeskProblem("", $"“{path}” was changed by somebody else since you began.") { Hint = "Load the page again." });
        var problems = ImmutableArray.CreateBuilder<DeskProblem>();
        var bytes = request.Bytes("picture") ?? [];
        var ending = bytes.Length == 0 ? null : PictureFile.EndingOf(bytes);
        if (bytes.Length == 0) problems.Add(new DeskProblem("picture", "Choose a picture, or drop one here."));
        else if (bytes.Length > Largest) problems.Add(new DeskProblem("picture", "The picture is larger than 10 MB.") { Hint = "Make it smaller in a picture program: no page shows that many dots." });
        else if (ending is null) problems.Add(new DeskProblem("picture", "This is no picture that a page can show.") { Hint = "Pages show .jpg, .png, .webp, .gif and .svg, whatever the file is called." });
        var (alt, caption, credit, licence) = (Words(request, "alt", problems), Words(request, "caption", problems), Words(request, "credit", problems), Words(request, "licence", problems));
        if (alt.Length == 0 && !problems.Any(each => each.Field == "alt"))
            problems.Add(new DeskProblem("alt", "Say what the picture shows.") { Hint = "These words are read to people who do not see it, and stand there when it cannot be loaded." });
        var line = request.Number("after") ?? throw new UsageException("“after” is not a line of the page.");
        if (problems.Count > 0) return Proposal.Refused(problems.ToImmutable());
        var name = FreeName(context, $"{Folder(path)}images/{Stem(request.Text("name"), alt)}", ending!);
        var written = Markdown(alt, "images/" + name[(name.LastIndexOf('/') + 1)..], caption, credit, licence);
        if (Insert(page.Bytes, line, written, out var first) is not { } after) throw new UsageException("“after” is not a line of the page.");
        return Proposal.Of(
            ChangeSet.Of($"Add the picture “{alt}”", context.To(name, bytes), context.To(path, after)),
            new FieldPlace("alt", path, first, first), new FieldPlace("picture", name, 0, int.MaxValue));
    }

    private static string Words(DeskRequest request, string field, ImmutableArray<DeskProblem>.Builder problems)
    {
        var words = request.Text(field).Trim();
        if (words.AsSpan().ContainsAny('\n', '"') || (field == "alt" && words.AsSpan().ContainsAny('[', ']')))
            problems.Add(new DeskProblem(field, field == "alt" ? "Leave out line breaks, quotation marks and square brackets." : "Leave out line breaks and straight quotation marks.") { Hint = "Write “ and ” for quotation marks." });
        return words;
    }

    private static string Markdown(string alt, string file, string caption, string credit, string licence)
    {
        var line = new StringBuilder($"![{alt}]({file}");
        if (caption.Length > 0) line.Append($" \"{caption}\"");
        line.Append(')');
        string[] told = [.. credit.Length > 0 ? [$"credit=\"{credit}\""] : (string[])[], .. licence.Length > 0 ? [$"licence=\"{licence}\""] : (string[])[]];
        return told.Length == 0 ? line.ToString() : line.Append($"{{{string.Join(' ', told)}}}").ToString();
    }

    /// <summary>The page with a paragraph more behind a line; what stands there keeps its bytes.</summary>
    private static byte[]? Insert(ReadOnlyMemory<byte> page, int line, string words, out int first)
    {
        var lines = new TextLines(Encoding.UTF8.GetString(page.Span));
        first = line + 2;
        if (line < 1 || line > lines.Count) return null;
        string[] added = line < lines.Count && lines[line].Trim().Length > 0 ? ["", words, ""] : ["", words];
        return Encoding.UTF8.GetBytes(lines.Insert(line, added));
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Stem(string name, string alt)
    {
        var stem = Path.GetFileNameWithoutExtension(name.Replace('\\', '/').Split('/')[^1]);
        // A camera's own number says nothing; what the picture shows does.
        var words = stem.Count(char.IsLetter) > 4 && !stem.StartsWith("IMG", StringComparison.OrdinalIgnoreCase) && !stem.StartsWith("DSC", StringComparison.OrdinalIgnoreCase) ? stem : alt;
        return Slug.From(words);
    }

    private static string FreeName(DeskContext context, string start, string ending)
    {
        var taken = context.Files.Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = start + ending;
        for (var i = 2; taken.Contains(name); i++) name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{start}-{i}{ending}");
        return name;
    }
}
