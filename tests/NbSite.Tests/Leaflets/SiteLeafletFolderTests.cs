using System.Security.Cryptography;
using NbSite.Console;
using NbSite.Content.Leaflets;
using NbSite.Leaflets;
using NbSite.Model;
using Xunit;

namespace NbSite.Tests.Leaflets;

/// <summary>The PDFs of pages in the content: the list knows each before it is there, and nobody's own file is lost.</summary>
public sealed class SiteLeafletFolderTests : IDisposable
{
    private readonly string _content = Directory.CreateTempSubdirectory("nbsite-leaflets-").FullName;

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public void The_list_names_a_PDF_before_it_is_there()
    {
        // A folder in its place stops the PDF, and not the list.
        Directory.CreateDirectory(Full("leaflets/one.pdf"));
        var told = Assert.Throws<MachineException>(() => Put(new SiteLeaflets(_content, []), "one", "new"));
        Assert.StartsWith("cannot write “", told.Message, StringComparison.Ordinal);
        Assert.Contains("file: \"one.pdf\"", List, StringComparison.Ordinal);
        Assert.Contains(Entry("one", "new").Sha256, List, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_goes_on_where_one_was_stopped_between_the_list_and_the_PDF()
    {
        Put(new SiteLeaflets(_content, []), "one", "old");
        File.Delete(Full("leaflets/one.pdf"));
        Put(new SiteLeaflets(_content, [Entry("one", "new")]), "one", "newest");
        Assert.Equal("newest", File.ReadAllText(Full("leaflets/one.pdf")));
        Assert.Single(List.Split('\n'), line => line.Contains("one.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_the_one_that_was_made_is_not_written_over()
    {
        Put(new SiteLeaflets(_content, []), "one", "old");
        File.WriteAllText(Full("leaflets/one.pdf"), "mine");
        var next = new SiteLeaflets(_content, [Entry("one", "old")]);
        var told = Assert.Throws<MachineException>(() => Put(next, "one", "new"));
        Assert.Equal("“leaflets/one.pdf” is not the file that NbSite made. Move it away, or delete it, and begin again.", told.Message);
        Assert.Equal("mine", File.ReadAllText(Full("leaflets/one.pdf")));
        Assert.Contains(Entry("one", "old").Sha256, List, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_page_offers_is_deleted_only_where_it_is_what_was_made()
    {
        var folder = new SiteLeaflets(_content, []);
        Put(folder, "one", "1");
        Put(folder, "two", "2");
        Put(folder, "three", "3");
        File.WriteAllText(Full("leaflets/two.pdf"), "mine");
        Assert.Equal(["leaflets/two.pdf"], folder.TakeAway(["leaflets/one.pdf", "leaflets/two.pdf"]));
        Assert.False(File.Exists(Full("leaflets/one.pdf")));
        Assert.Equal("mine", File.ReadAllText(Full("leaflets/two.pdf")));
        Assert.DoesNotContain("two.pdf", List, StringComparison.Ordinal);
        Assert.Contains("three.pdf", List, StringComparison.Ordinal);
    }

    [Fact]
    public void A_print_of_the_same_bytes_leaves_the_file_alone()
    {
        Put(new SiteLeaflets(_content, []), "one", "same");
        var day = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Full("leaflets/one.pdf"), day);
        Put(new SiteLeaflets(_content, [Entry("one", "same")]), "one", "same");
        Assert.Equal(day, File.GetLastWriteTimeUtc(Full("leaflets/one.pdf")));
    }

    private string List => File.ReadAllText(Full("leaflets/leaflets.yml"));

    private string Full(string path) => Path.Combine(_content, path);

    private static void Put(SiteLeaflets folder, string name, string pdf) =>
        folder.Put(Entry(name, pdf), System.Text.Encoding.UTF8.GetBytes(pdf));

    private static LeafletEntry Entry(string name, string pdf) => new()
    {
        Path = $"leaflets/{name}.pdf",
        Language = "en",
        MadeOf = new string('a', 24),
        Until = new DateOnly(2027, 1, 1),
        Paper = PaperSize.A4,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(pdf))),
    };
}
