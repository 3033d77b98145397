using System.IO.Compression;
using System.Text;
using NbSite.Publishing.Features.Bundles;
using Xunit;

namespace NbSite.Tests;

/// <summary>Copies made by the program, and what <c>verify</c> says of those that somebody touched.</summary>
public sealed class BundleTests : IDisposable
{
    private const string Name = "copies/leaflets-2026-11-21";

    private readonly ProgramFixture _program = new();

    public void Dispose() => _program.Dispose();

    private string Zip => Path.Combine(_program.Folder, Name + ".zip");

    private (int Exit, string Out, string Error) Make(params string[] more) =>
        _program.Run(["bundle", "--content", "site", "--output", "copies", "--today", "2026-11-21", .. more]);

    // Most tests touch the copy and look at it again, so it is made once.
    private static readonly Lazy<byte[]> Good = new(() =>
    {
        using var tests = new BundleTests();
        Assert.Equal(0, tests.Make().Exit);
        return File.ReadAllBytes(tests.Zip);
    });

    private void Copy()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Zip)!);
        File.WriteAllBytes(Zip, Good.Value);
    }

    private (int Exit, string Out, string Error) Verify(string copy, string today = "2026-11-21") =>
        _program.Run("bundle", "verify", copy, "--today", today);

    private void Change(Action<ZipMaker> change)
    {
        var zip = new ZipMaker(Zip);
        change(zip);
        File.WriteAllBytes(Zip, zip.Write());
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_a_whole_copy()
    {
        var made = Make("--folder");
        Assert.Equal((0, ""), (made.Exit, made.Error));
        Assert.Matches(@"^Bundled \d+ pages \(\d+ files, \d+\.\d MB; \d+\.\d MB zipped\) into copies/leaflets-2026-11-21\.zip in ", made.Out);
        Assert.Contains("\nUse until: 2027-05-21\nFingerprint: ", made.Out, StringComparison.Ordinal);
        var first = File.ReadAllBytes(Zip);
        Make();
        Assert.Equal(first, File.ReadAllBytes(Zip));
        foreach (var copy in new[] { Name + ".zip", Name })
        {
            var verified = Verify(copy);
            Assert.Equal(0, verified.Exit);
            Assert.StartsWith("Whole and unchanged: ", verified.Out, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_program.Folder, "copies")), path => path.Contains("spool", StringComparison.Ordinal));
    }

    [Fact]
    public void The_zip_file_unpacks_to_the_folder_in_order_of_names()
    {
        Make("--folder");
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            Assert.Equal(File.ReadAllBytes(Path.Combine(_program.Folder, Name, entry.FullName)), read.ToArray());
            Assert.Null(BundleNames.Problem(entry.FullName));
        }
    }

    [Fact]
    public void Every_kind_of_tampering_is_told()
    {
        Copy();
        Change(zip =>
        {
            zip.Remove("about/index.html");
            zip.Remove("words/index.html");
            zip.Put("words/index.html", "<p>Give twice the dose.</p>");
            zip.Put("extra\u001b.html", "x");
            zip.Put("../../etc/passwd", "x");
        });
        var verified = Verify(Name + ".zip");
        Assert.Equal(1, verified.Exit);
        string[] told = ["missing: about/index.html", "changed: words/index.html", "added: ../../etc/passwd", "added: extra\uFFFD.html", "Do not use this copy: "];
        Assert.All(told, line => Assert.Contains(line, verified.Out, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', verified.Out);
        Assert.False(File.Exists(Path.Combine(_program.Folder, "etc/passwd")));
    }

    [Fact]
    public void A_name_that_stands_twice_is_told()
    {
        Copy();
        Change(zip => zip.Put("words/index.html", "another"));
        Assert.Contains("twice: words/index.html\n", Verify(Name + ".zip").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_no_file_of_the_copy()
    {
        Make("--folder");
        var bytes = File.ReadAllBytes(Zip);
        var list = BitConverter.ToInt32(bytes, bytes.Length - 6);
        bytes[list + 41] = 0xA1; // A link, by the first file's rights.
        File.WriteAllBytes(Zip, bytes);
        Assert.Equal((1, NotLaidOut("it holds something that is not an ordinary file"), ""), Verify(Name + ".zip"));
        var page = Path.Combine(_program.Folder, Name, "words/index.html");
        File.Copy(page, Path.Combine(_program.Folder, "same.html"));
        File.Delete(page);
        File.CreateSymbolicLink(page, Path.Combine(_program.Folder, "same.html"));
        Assert.Contains("changed: words/index.html\n", Verify(Name).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        Copy();
        Change(zip =>
        {
            zip.Remove("words/index.html");
            foreach (var name in new[] { "words/index.html", "bomb.html" }) zip.Put(name, new byte[48 << 20]);
        });
        // Of this thread: other tests run beside it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verified = Verify(Name + ".zip");
        Assert.Contains("changed: words/index.html\n", verified.Out, StringComparison.Ordinal);
        Assert.Contains("added: bomb.html\n", verified.Out, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24 << 20);
    }

    [Theory]
    [InlineData("manifest.json", "{}", "missing or damaged: manifest.json\n")]
    [InlineData("manifest.json", "[[[[", "missing or damaged: manifest.json\n")]
    [InlineData("manifest.json", "{\"sch\\ud800ema\": 9}", "missing or damaged: manifest.json\n")]
    [InlineData("SHA256SUMS", "0000  about/index.html\n", "changed: SHA256SUMS or manifest.json\n")]
    public void Lists_that_were_changed_are_told(string name, string text, string told)
    {
        Copy();
        Change(zip =>
        {
            zip.Remove(name);
            zip.Put(name, text);
        });
        var verified = Verify(Name + ".zip");
        Assert.Equal(1, verified.Exit);
        Assert.Contains(told, verified.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("no zip at all, whatever its name says, but long enough to hold an end")]
    [InlineData("PK\u0005\u0006\0\0\0\0\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF")]
    public void What_is_no_copy_is_said_so(string text)
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "copies"));
        File.WriteAllText(Zip, text, Encoding.Latin1);
        var verified = Verify(Name + ".zip");
        Assert.Equal(1, verified.Exit);
        Assert.StartsWith("Not a copy that NbSite made: ", verified.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "manifest.json was written by a newer NbSite: check the copy with that one, or by hand with sha256sum -c SHA256SUMS\n")]
    [InlineData("\"files\": {", "\"files\": null, \"others\": {", "missing or damaged: manifest.json\n")]
    [InlineData("\"files\": {", "\"files\": {\"x\": null, ", "missing or damaged: manifest.json\n")]
    [InlineData("\"files\": {", "\"files\": {\"\\ud800\": {\"size\": 1, \"sha256\": \"\"}, ", "missing or damaged: manifest.json\n")]
    [InlineData("\"pages\": [", "\"pages\": null, \"others\": [", "missing or damaged: manifest.json\n")]
    public void A_manifest_that_cannot_be_followed_is_told(string own, string instead, string told)
    {
        Copy();
        Change(zip =>
        {
            var text = zip.Text("manifest.json");
            zip.Remove("manifest.json");
            zip.Put("manifest.json", text.Replace(own, instead, StringComparison.Ordinal));
        });
        var verified = Verify(Name + ".zip");
        Assert.Equal((1, told + "Do not use this copy: what should be in it cannot be told.\n", ""), (verified.Exit, verified.Out, verified.Error));
    }

    [Fact]
    public void A_file_that_unpacks_under_another_name_is_told()
    {
        Copy();
        var bytes = File.ReadAllBytes(Zip);
        bytes[30] ^= 0x20; // The first name, before its file: the list at the end keeps the right one.
        File.WriteAllBytes(Zip, bytes);
        Assert.Equal((1, NotLaidOut("it says one thing before a file and another in its list"), ""), Verify(Name + ".zip"));
    }

    [Fact]
    public void A_file_that_a_further_field_names_otherwise_is_told()
    {
        Copy();
        var bytes = File.ReadAllBytes(Zip).ToList();
        short Short(int at) => BitConverter.ToInt16([.. bytes.Skip(at).Take(2)]);
        void Set(int at, byte[] value) => value.CopyTo(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)[at..]);
        var (end, list) = (bytes.Count - 22, BitConverter.ToInt32([.. bytes.Skip(bytes.Count - 6).Take(4)]));
        var name = bytes.Skip(list + 46).Take(Short(list + 28)).ToArray();
        byte[] field = [0x75, 0x70, 10, 0, 1, .. BitConverter.GetBytes(NbSite.Bundles.Crc32.Of(name)), .. "x.exe"u8];
        Set(end + 12, BitConverter.GetBytes(BitConverter.ToInt32([.. bytes.Skip(end + 12).Take(4)]) + field.Length));
        Set(list + 30, [(byte)field.Length, 0]);
        bytes.InsertRange(list + 46 + name.Length, field);
        File.WriteAllBytes(Zip, [.. bytes]);
        Assert.Equal((1, NotLaidOut("a file in it has more fields"), ""), Verify(Name + ".zip"));
    }

    [Fact]
    public void Folders_in_a_zip_file_are_files_too_many()
    {
        Copy();
        Change(zip =>
        {
            zip.Put("about/", "");
            zip.Put("words/", "x");
        });
        var verified = Verify(Name + ".zip");
        Assert.Contains("added: about/\nadded: words/\n", verified.Out, StringComparison.Ordinal);
    }

    private static string NotLaidOut(string what) =>
        $"Not a copy that NbSite made: It is not laid out as NbSite lays a copy out: {what}. Programs that unpack it may not agree about what is in it.\n";

    [Fact]
    public void A_list_of_sums_that_cannot_be_unpacked_is_not_called_missing()
    {
        Make("--folder");
        var sums = Path.Combine(_program.Folder, Name, "SHA256SUMS");
        File.Delete(sums);
        File.CreateSymbolicLink(sums, "manifest.json");
        Assert.StartsWith("changed: SHA256SUMS\n", Verify(Name).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_files_that_no_copy_can_hold_the_same_one_is_always_told()
    {
        using var zip = new NbSite.Bundles.ZipSpool(Path.Combine(_program.Folder, "spool"));
        var sink = new NbSite.Bundles.BundleSink(zip, folder: null, keep: false, host: null!); // The host is told of files that were taken.
        foreach (var name in new[] { "c?.html", "a?.html", "b?.html" }) sink.Add(new NbSite.Pipelines.OutputFile(name, default));
        Assert.StartsWith("“a?.html” cannot stand in an offline copy: ", sink.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_zip_file_is_no_copy()
    {
        Copy();
        File.WriteAllBytes(Zip, File.ReadAllBytes(Zip)[..2000]);
        Assert.Equal(1, Verify(Name + ".zip").Exit);
    }

    [Fact]
    public void A_copy_past_its_date_is_told()
    {
        Copy();
        Assert.Equal(0, Verify(Name + ".zip", "2027-05-21").Exit);
        var late = Verify(Name + ".zip", "2027-05-22");
        Assert.Equal(1, late.Exit);
        Assert.Contains("past its date: it was to be used until 2027-05-21\n", late.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_on_the_command_line_is_told()
    {
        Assert.Equal((2, "nbsite: there is no copy “none.zip”.\n"), Told(Verify("none.zip")));
        Assert.Equal((2, "nbsite: there is no clinic's file “none.yml”.\n"), Told(Make("--clinic", "none.yml")));
        Assert.Equal((2, "nbsite: there is no edition “2026.11”. “nbsite edition list” shows those there are.\n"), Told(Make("--edition", "2026.11")));
        Assert.Equal((2, "nbsite: there is no edition “a/../../b/c”. “nbsite edition list” shows those there are.\n"), Told(Make("--edition", "a/../../b/c")));
        Assert.Contains("--language x/y", Make("--language", "x/y").Error, StringComparison.Ordinal);
        Assert.Equal((2, "nbsite: “site” is a folder. Name the clinic's file in it.\n"), Told(Make("--clinic", "site")));
        File.WriteAllText(Path.Combine(_program.Folder, "taken"), "");
        Assert.Equal(
            (3, $"nbsite: the output “{Path.Combine(_program.Folder, "taken")}” is a file. Remove it, or name a folder with --output.\n"),
            Told(_program.Run("bundle", "--content", "site", "--output", "taken")));
        if (OperatingSystem.IsWindows()) return;
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_program.Folder, "pipe"))) make.WaitForExit();
        Assert.Equal((2, "nbsite: there is no copy “pipe”.\n"), Told(Verify("pipe")));

        static (int, string) Told((int Exit, string Out, string Error) answer) => (answer.Exit, answer.Error);
    }

    [Fact]
    public void A_page_whose_path_is_too_long_is_told_by_its_file()
    {
        var folder = Path.Combine(_program.Folder, "site/en", string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 4)));
        Directory.CreateDirectory(folder);
        foreach (var ending in new[] { "md", "review.yml" }) File.Copy(Path.Combine(_program.Folder, $"site/en/words.{ending}"), Path.Combine(folder, $"x.{ending}"));
        var made = Make();
        Assert.Equal(1, made.Exit);
        Assert.Contains("/x.md:1:1: error NB1130: In an offline copy this would be ", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_edition_is_printed_only_when_every_text_is_its_own()
    {
        Assert.Equal(0, _program.Run("edition", "create", "2026.11", "--summary", "First.", "--content", "site", "--today", "2026-11-21").Exit);
        Assert.Equal(0, Make("--edition", "2026.11").Exit);
        var words = Path.Combine(_program.Folder, "site/en/words.md");
        File.AppendAllText(words, "\nAnother sentence [@src].\n");
        var refused = Make("--edition", "2026.11");
        Assert.Equal(2, refused.Exit);
        Assert.StartsWith("nbsite: the text of 1 page is not that of edition “2026.11”: words.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_site_is_copied_for_a_region_when_an_edition_tells_it_in_that_way()
    {
        File.AppendAllText(Path.Combine(_program.Folder, "site/en/words.md"), "\n::: region {in=\"US\"}\nOnly there [@src].\n:::\n\nEverywhere [@src].\n");
        string[] edition = ["edition", "create", "--summary", "First.", "--content", "site", "--today", "2026-11-21"];
        Assert.Equal(0, _program.Run([.. edition, "2026.11"]).Exit);
        Assert.Equal(0, _program.Run([.. edition, "2026.11", "--region", "GB", "--editions", "editions-gb"]).Exit);
        var site = Path.Combine(_program.Folder, "site/site.yml");
        File.WriteAllText(site, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(site), "publication: .*", "publication: public"));
        var refused = Make("--region", "GB");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("error NB1030: What “", refused.Error, StringComparison.Ordinal);
        Assert.Contains("edition create 2026.11 --region GB --editions editions-gb", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), Made(Make("--region", "GB", "--editions", "editions-gb", "--edition", "2026.11")));

        static (int, string) Made((int Exit, string Out, string Error) answer) => (answer.Exit, answer.Error);
    }

    [Fact]
    public void Two_choices_of_pages_are_two_files()
    {
        foreach (var pages in new[] { "*", "**", "w*" }) Assert.Equal(0, Make("--pages", pages).Exit);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_program.Folder, "copies"), "*.zip").Length);
    }
}
