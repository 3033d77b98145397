using NbSite.Tests.Editions;
using NbSite.Urgent;
using Xunit;

namespace NbSite.Tests.Files;

/// <summary>Files that are published as they are, from the disk to the disk, on record, and under an urgent publication.</summary>
public sealed class StaticFolderTests
{
    private const string Pdf = "%PDF-1.7\n";

    private static TestSite Site(string publication = "preview")
    {
        var site = EditionSite.Make(publication);
        site.Hair("Hair falls out; take the [leaflet](/leaflet.pdf) home. [@src]", notes: 1);
        site.Write("content/static/leaflet.pdf", Pdf);
        return site;
    }

    private static string Record(int versions) =>
        "status: source-checked\nchecks:\n  - on: 2026-01-01\n    role: nurse\n    due: 2026-12-31\nchanges:\n"
        + string.Concat(Enumerable.Range(1, versions).Select(version => $"  - version: {version}\n    on: 2026-01-{version:00}\n    note: File {version}.\n"));

    [Fact]
    public void The_folder_that_others_look_for_is_published_and_litter_and_hidden_files_are_not()
    {
        using var site = Site();
        site.Write("content/static/.well-known/security.txt", "Contact: mailto:a@b.example");
        site.Write("content/static/.hidden.pdf", "not one");
        site.Write("content/static/Thumbs.db", "x");
        site.Write("content/static/~$leaflet.docx", "x");
        site.Write("content/static/leaflet.pdf~", "x");
        site.Write("content/en/.well-known/security.txt", "x");
        var answer = site.Build();
        Assert.Equal(0, answer.Code);
        Assert.Contains("content/static/Thumbs.db:1:1: note NB0159: 3 files that other programs left here", answer.Error, StringComparison.Ordinal);
        Assert.Equal([".well-known/security.txt", "leaflet.pdf"], site.Tree().Keys.Where(path => path.EndsWith("security.txt", StringComparison.Ordinal) || path.Contains("leaflet", StringComparison.Ordinal)));
        Assert.Equal(Pdf, File.ReadAllText(Path.Combine(site.Output, "leaflet.pdf")));
    }

    [Fact]
    public void A_link_out_of_the_content_folder_is_not_followed()
    {
        using var site = Site();
        site.Write("secret.pdf", Pdf);
        File.CreateSymbolicLink(Path.Combine(site.Content, "static/more.pdf"), "../../secret.pdf");
        Assert.StartsWith("content/static/more.pdf:1:1: error NB0805: ", site.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_record_files_and_hold_a_public_site_to_them()
    {
        using var site = Site("public");
        var refused = site.Build();
        Assert.Contains("content/static/leaflet.pdf:1:1: error NB1211: “static/leaflet.pdf” is not in the newest edition as it is now", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, "Created the edition “one” of 3 pages and 1 file.\n"), site.Create("one", "2026-02-01") is var made ? (made.Code, made.Out) : default);
        Assert.DoesNotContain("NB1211", site.Build().Error, StringComparison.Ordinal);
        var first = File.ReadAllText(Path.Combine(site.Root, "editions/one.json"));

        // Other bytes: told at the build, and no edition without a note.
        site.Write("content/static/leaflet.pdf", Pdf + "2\n");
        Assert.Contains("NB1211", site.Build().Error, StringComparison.Ordinal);
        site.Hair("Hair falls out; take the [leaflet](/leaflet.pdf) home. [@src]", notes: 2);
        Assert.Equal(
            (1, "content/static/leaflet.pdf:1:1: error NB1212: “static/leaflet.pdf” is another file than in the edition “one”, and no change is noted since"),
            site.Create("two", "2026-03-01") is var without ? (without.Code, without.Error.Split('\n')[0]) : default);
        site.Write("content/static/leaflet.pdf.review.yml", Record(1));
        Assert.Equal(0, site.Create("two", "2026-03-01").Code);
        Assert.Equal(first, File.ReadAllText(Path.Combine(site.Root, "editions/one.json")));

        Assert.Contains("\nChanged file: leaflet.pdf, 9 to 11 bytes, SHA-256 ", site.Edition("diff", "one", "two").Out, StringComparison.Ordinal);
        Assert.Contains("  version 1, 2026-01-01: File 1.\n", site.Edition("diff", "one", "two").Out, StringComparison.Ordinal);
        var shown = site.Edition("show", "/leaflet.pdf", "--on", "2026-02-15");
        Assert.StartsWith("The file “/leaflet.pdf” on 2026-02-15, edition “one”: 9 bytes\nSHA-256 ", shown.Out, StringComparison.Ordinal);
        Assert.EndsWith("It was this from 2026-02-01 (edition “one”) to 2026-03-01 (edition “two”).\n", shown.Out, StringComparison.Ordinal);
        var verified = site.Edition("verify");
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains("The newest edition names 1 file by SHA-256", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_whose_list_of_files_was_changed_is_told()
    {
        using var site = Site();
        Assert.Equal(0, site.Create("one", "2026-02-01").Code);
        var path = Path.Combine(site.Root, "editions/one.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"path\":\"leaflet.pdf\"", "\"path\":\"../leaflet.pdf\"", StringComparison.Ordinal));
        var verified = site.Edition("verify");
        Assert.Equal(1, verified.Code);
        Assert.Contains("editions/one.json:10:13: error NB1006", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_urgent_publication_keeps_the_files_of_the_last_good_site()
    {
        using var site = Site();
        var before = site.Good();
        using (var good = LastGood.Read(site.Place.LastGood)!)
            Assert.NotNull(good.Content.Single(file => file.Path == "static/leaflet.pdf").Reader);

        // Today's file is another and today's words are wrong; what is urgent is a withdrawal.
        site.Write("content/static/leaflet.pdf", Pdf + "other");
        site.Write("content/static/page.html", "<p>");
        site.Write("content/en/care/hair.review.yml", Record(1).Replace("status: source-checked", "status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: Wrong.}", StringComparison.Ordinal));
        // What is wrong elsewhere is told, and holds nothing up.
        Assert.Equal(1, site.Build("--urgent").Code);
        var after = site.Tree();
        Assert.Equal(before["leaflet.pdf"], after["leaflet.pdf"]);
        Assert.NotEqual(before["care/hair/index.html"], after["care/hair/index.html"]);
    }

    [Fact]
    public void A_file_is_withdrawn_whatever_is_wrong_elsewhere()
    {
        using var site = Site();
        site.Good();
        site.Write("content/static/page.html", "<p>");
        site.Write("content/static/leaflet.pdf.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: A wrong number.}");
        // What is wrong elsewhere is told, and holds nothing up.
        Assert.Equal(1, site.Build("--urgent").Code);
        Assert.DoesNotContain("leaflet.pdf", site.Tree().Keys);
        Assert.Contains("withdrawn)</span></span>", File.ReadAllText(Path.Combine(site.Output, "care/hair/index.html")), StringComparison.Ordinal);
    }
}
