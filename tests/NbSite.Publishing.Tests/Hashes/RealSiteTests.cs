using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>Edits of the shipped site that once kept every code and every sign-off.</summary>
public sealed class RealSiteTests
{
    private static readonly (string Page, string Path, string From, string To)[] Edits =
    [
        ("risk-groups/high-risk", "en/risk-groups/high-risk.yml", "treatments: [surgery, radiotherapy]", "treatments: [surgery]"),
        ("recurrence/low-risk-local", "en/recurrence/low-risk-local.yml", "place: local", "place: distant"),
        ("medicines/carboplatin", "en/medicines/carboplatin.yml", "{effect: tiredness, how-common: common,", "{effect: tiredness, how-common: serious,"),
        ("risk-groups/high-risk", "en/risk-groups/high-risk.yml", "medicines: [busulfan, melphalan]", "medicines: [cisplatin, melphalan]"),
    ];

    [Fact]
    public void They_change_the_code_and_sign_offs_of_their_page()
    {
        var folder = Folder();
        var files = System.IO.Directory.EnumerateFiles(folder, "*", System.IO.SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), System.IO.File.ReadAllBytes, StringComparer.Ordinal);
        var site = SiteFixture.Bare("") with { Files = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files) };
        var old = new SaidSite(site);
        var edited = site;
        foreach (var (_, path, from, to) in Edits)
        {
            var text = Encoding.UTF8.GetString(edited.Files[path]).ReplaceLineEndings("\n");
            Assert.Contains(from, text, StringComparison.Ordinal);
            edited = edited.With(path, text.Replace(from, to, StringComparison.Ordinal));
        }

        edited = edited.With("en/medicines/isotretinoin.yml", Moved(Encoding.UTF8.GetString(edited.Files["en/medicines/isotretinoin.yml"])));
        var now = new SaidSite(edited);
        foreach (var page in Edits.Select(edit => edit.Page).Append("medicines/isotretinoin").Distinct())
        {
            Assert.NotEqual(old.Code(page), now.Code(page));
            Assert.True(now.Unsigned(page, old) > 0, page);
            Assert.NotEmpty(now.Told(page, old));
        }

        // The treatment and the medicine are two steps of one plan.
        Assert.True(now.Unsigned("risk-groups/high-risk", old) >= 2);
        Assert.Contains(now.Told("medicines/carboplatin", old), line => line.Contains("no longer under", StringComparison.Ordinal));
        Assert.Equal(old.Code("when-to-call"), now.Code("when-to-call"));
    }

    /// <summary>The first item of “before” at the end of “how-given”.</summary>
    private static string Moved(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var start = lines.IndexOf("before:") + 1;
        var end = lines.FindIndex(start + 1, line => !line.StartsWith("    ", StringComparison.Ordinal));
        var item = lines[start..end];
        lines.RemoveRange(start, end - start);
        var given = lines.IndexOf("how-given:") + 1;
        var behind = lines.FindIndex(given, line => line.Length > 0 && line[0] is not (' ' or '-'));
        lines.InsertRange(behind, item);
        return string.Join('\n', lines);
    }

    private static string Folder()
    {
        for (var at = new System.IO.DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(System.IO.Path.Combine(at.FullName, "NbSite.sln"))) return System.IO.Path.Combine(at.FullName, "content");
        throw new InvalidOperationException("The content folder is not here.");
    }
}
