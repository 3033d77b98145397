using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Citations;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Publishing.Features.Urgent;

/// <summary>
/// The content that an urgent publication is made of: what was published last, with today's signs, values and
/// withdrawals in it, and nothing else of today. So whatever is wrong elsewhere today cannot hold them up.
/// </summary>
/// <param name="Files">Sorted by path.</param>
/// <param name="Taken">The paths of today's files that differ from what was published.</param>
public sealed record UrgentContent(ImmutableArray<ContentFile> Files, ImmutableArray<string> Taken)
{
    private const string Record = ".review.yml";

    /// <summary>Joins the two. Nothing is judged here: the build of what comes out does that.</summary>
    /// <param name="published">The content of the last good site.</param>
    /// <param name="today">The content as it is now.</param>
    public static UrgentContent Of(ImmutableArray<ContentFile> published, ImmutableArray<ContentFile> today)
    {
        // Sources that came with an earlier urgent publication stand in a file of their own under the same path.
        var before = published.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var urgent = today.Where(file => IsUrgent(file, before) && !IsSame(file, before)).ToImmutableArray();
        var taken = urgent.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var files = published.Where(file => !taken.Contains(file.Path)).Concat(urgent);
        if (!urgent.IsEmpty) files = files.Concat(NewReferences(published, today, urgent));
        return new UrgentContent(
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], [.. taken.Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Signs and their words, values, and a record that takes back a page or a sign-off. Words of pages are not among them.
    /// </summary>
    private static bool IsUrgent(ContentFile file, Dictionary<string, ContentFile> before)
    {
        // Packs bring some too.
        var plain = PackPaths.Split(file.Path).Path;
        if (plain is "values.yml" or "signs.yml") return true;
        if (IsSignWords(plain)) return true;
        if (!file.Path.EndsWith(Record, StringComparison.Ordinal)) return false;
        // A file that is published as it is may have had no record.
        var subject = file.Path[..^Record.Length];
        return before.TryGetValue(file.Path, out var old) ? Withdrawals(file) > Withdrawals(old)
            : StaticKinds.ByEnding(subject) is not null && before.ContainsKey(subject) && Withdrawals(file) > 0;
    }

    private static bool IsSignWords(string path) =>
        path.Split('/') is [_, "signs.yml" or "signs.review.yml" or "signs.translation.yml"];

    private static bool IsSame(ContentFile file, Dictionary<string, ContentFile> before) =>
        before.TryGetValue(file.Path, out var old) && file.ReadProblem is null && old.Bytes.Span.SequenceEqual(file.Bytes.Span);

    /// <summary>How much a record takes back: the page, and sign-offs.</summary>
    private static int Withdrawals(ContentFile file)
    {
        if (Root(file) is not YamlMapping record) return 0;
        var page = record["status"] is YamlScalar { Value: "withdrawn" } ? 1 : 0;
        return page + (record["checks"] is YamlSequence checks
            ? checks.Items.OfType<YamlMapping>().Count(check => check["withdrawn"] is not null)
            : 0);
    }

    private static YamlNode? Root(ContentFile file)
    {
        var ignored = new DiagnosticBag();
        return SourceDecoder.Decode(file.Path, file.Bytes, ignored) is { } text ? YamlReader.Read(text, ignored) : null;
    }

    /// <summary>
    /// Today's sources that what is urgent names and the published references lack, at their lines, so that a message
    /// about one leads to it; of files in which they cannot be told apart none.
    /// </summary>
    private static IEnumerable<ContentFile> NewReferences(
        ImmutableArray<ContentFile> published, ImmutableArray<ContentFile> today, ImmutableArray<ContentFile> urgent)
    {
        var ignored = new DiagnosticBag();
        var known = published.Where(file => ReferencesReader.IsReferences(file.Path))
            .Select(file => SourceDecoder.Decode(file.Path, file.Bytes, ignored)).OfType<PositionedText>()
            .SelectMany(text => ReferencesReader.Read(text, ignored)).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var words = string.Join('\n', urgent.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
        foreach (var file in today.Where(file => ReferencesReader.IsReferences(file.Path) && file.ReadProblem is null)
            .OrderBy(file => ReferencesReader.Order(file.Path)).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            if (SourceDecoder.Decode(file.Path, file.Bytes, ignored) is not { } text
                || ReferencesReader.Tree(text, ignored) is not { } root) continue;
            bool IsWanted(string id) => !known.Contains(id) && ReferenceLines.Names(words, id);
            var lines = Path.GetExtension(file.Path) switch
            {
                ".json" => ReferenceLines.OnlyJson(text, root, IsWanted),
                ".bib" => BibtexCut.Only(text, IsWanted),
                _ => ReferenceLines.Only(text, root, IsWanted),
            };
            if (lines is not null) yield return new ContentFile(file.Path, Encoding.UTF8.GetBytes(lines));
        }
    }
}
