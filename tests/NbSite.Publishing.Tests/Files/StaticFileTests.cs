using System.IO.Compression;
using System.Text;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Checks;
using NbSite.Testing;
using Xunit;
using static NbSite.Publishing.Tests.Files.StaticFiles;

namespace NbSite.Publishing.Tests.Files;

/// <summary>The folder static is published as it is, and holds nothing that could do harm or stand in another's place.</summary>
public sealed class StaticFileTests
{
    [Fact]
    public void Files_of_the_folder_stand_at_the_root_byte_for_byte()
    {
        var pdf = Pdf();
        var site = Saying("Words.").With("static/leaflet.pdf", pdf).With("static/.well-known/security.txt", "Contact: mailto:a@b.example\n")
            .With("static/CNAME", "www.example.org\n").With("static/favicon.ico", [0, 0, 1, 0, 1]).With("static/guides/ward.docx", Zip("[Content_Types].xml", "word/document.xml"));
        var built = site.Build();
        Assert.Equal([], built.Diagnostics);
        Assert.Equal(pdf, built.Files["leaflet.pdf"]);
        Assert.Equal("www.example.org\n", built.Text("CNAME"));
        Assert.Equal(
            [".well-known/security.txt", "CNAME", "favicon.ico", "guides/ward.docx", "leaflet.pdf"],
            built.Files.Keys.Where(path => site.Files.ContainsKey("static/" + path)).Order(StringComparer.Ordinal));
        Assert.Equal(built.Files.Keys, site.Build(built).Files.Keys);
    }

    [Theory]
    [InlineData("static/about.html", "a page that NbSite did not make")]
    [InlineData("static/app.js", "scripts and style sheets")]
    [InlineData("static/plan.docm", "it may hold macros")]
    [InlineData("static/plan.doc", "this format of Office may hold macros")]
    [InlineData("static/all.zip", "what is packed in it")]
    [InlineData("static/film.mov", "browsers do not play it; save it as .mp4 or .webm")]
    [InlineData("static/photo.heic", "browsers do not show it; save it as .jpg")]
    [InlineData("static/setup.exe", "programs can do harm")]
    [InlineData("static/what.xyz", "files that end in “.xyz” are not known")]
    [InlineData("static/LICENSE", "a file without an ending must be CNAME")]
    public void Other_kinds_are_refused_with_the_reason(string path, string reason) =>
        Assert.StartsWith($"{path}:0:0: error NB1200: “{path}” cannot be published: {reason}", Assert.Single(Told(path, [1])), StringComparison.Ordinal);

    [Theory]
    [InlineData("static/a.pdf", "not one", "it does not begin as such a file does")]
    [InlineData("static/a.mp3", "not one", "it does not begin as such a file does")]
    [InlineData("static/a.docx", "not one", "it does not begin as such a file does")]
    [InlineData("static/a.pdf", "", "it is empty")]
    [InlineData("static/a.vtt", "1\n00:01 --> 00:02\n", "captions begin with the line “WEBVTT”")]
    [InlineData("static/a.ics", "hello", "a calendar begins with the line “BEGIN:VCALENDAR”")]
    [InlineData("static/.well-known/a.json", "{", "the signs of JSON are wrong or missing in it")]
    [InlineData("static/CNAME", "https://www.example.org/", "one line with the name of a host must stand in it, such as “www.example.org”")]
    [InlineData("static/google0123456789abcdef.html", "<script>", "only the line “google-site-verification: google0123456789abcdef.html” may stand in it")]
    public void A_file_is_what_its_name_says(string path, string text, string what) =>
        Assert.Equal([$"{path}:0:0: error NB1201: The file is not what its name says: {what}"], Told(path, Text(text)));

    [Fact]
    public void What_could_run_is_refused_at_its_place()
    {
        Assert.Equal(["static/a.docx:0:0: error NB1202: The file holds macros"], Told("static/a.docx", Zip("word/document.xml", "word/vbaProject.bin")));
        Assert.Equal(
            ["static/a.xml:2:2: error NB1202: The file holds elements that a browser shows as a page"],
            Told("static/a.xml", Text("<a>\n<s:script xmlns:s=\"http://www.w3.org/1999/xhtml\"/></a>")));
        Assert.StartsWith(
            "static/a.svg:2:", Assert.Single(Told("static/a.svg", Text("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>1</script></svg>"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj <</S /JavaScript /JS (x)>> endobj", "a script")]
    [InlineData("%PDF-1.7\n1 0 obj <</S/J#61vaScript>> endobj", "a script")]
    [InlineData("%PDF-1.7\n1 0 obj <</S /Launch>> endobj", "the start of a program")]
    [InlineData("%PDF-1.7\n1 0 obj <</Length 3>>\nstream\n/JS\nendstream endobj 2 0 obj <</Type /EmbeddedFile>>\nstream\nx\nendstream", "another file inside it")]
    [InlineData("%PDF-1.7\n1 0 obj <</Length 9>>\nstream\n/S /JavaScript\nendstream endobj", "a script")]
    [InlineData("%PDF-1.7\n%>> stream\n2 0 obj <</S /JavaScript>> endobj\n%endstream", "a script")]
    [InlineData("%PDF-1.7\n1 0 obj <</OpenAction<</S/URI/URI(https://x.example/)>>>> endobj", "something that it does by itself when it is opened")]
    [InlineData("%PDF-1.7\n1 0 obj <</Open#41ction<</S/URI/URI(https://x.example/)>>>> endobj", "something that it does by itself when it is opened")]
    [InlineData("%PDF-1.7\n1 0 obj <</OpenAction 2 0 R>> endobj 2 0 obj <</S/Named/N/Print>> endobj", "something that it does by itself when it is opened")]
    [InlineData("%PDF-1.7\n( 1 0 obj <</OpenAction 7 0 R>> endobj", "something that it does by itself when it is opened")]
    [InlineData("%PDF-1.7\n1 0 obj <</OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://x.example/)>>>>>> endobj", "something that it does by itself when it is opened")]
    [InlineData("%PDF-1.7\n1 0 obj <</S/Su#62mitForm/F(https://x.example/)>> endobj", "a form that sends what is written elsewhere")]
    [InlineData("%PDF-1.7\n1 0 obj <</S/ImportData/F(a.fdf)>> endobj", "a form that takes in another file")]
    [InlineData("%PDF-1.7\n1 0 obj <</S/GoToR/F(a.pdf)/D[0/Fit]>> endobj", "a way into a file of the reader's")]
    [InlineData("%PDF-1.7\n1 0 obj <</AA<</O<</S/URI/URI(https://x.example/)>>>>>> endobj", "something that it does by itself")]
    [InlineData("%PDF-1.7\n1 0 obj <</AcroForm<</XFA[(a)2 0 R]>>>> endobj", "a form that is a program")]
    [InlineData("%PDF-1.7\n1 0 obj <</F<</FS /URL/F(https://x.example/a.jpg)>>>> endobj", "something that is loaded from elsewhere")]
    [InlineData("%PDF-1.7\n1 0 obj <</Names <</EmbeddedFiles 2 0 R>>>> endobj", "another file inside it")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /Filespec /EF <</F 2 0 R>>>> endobj", "another file inside it")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /ObjStm /N 1>>\nstream\n1 0 <</JS (x)>>\nendstream endobj", "a script")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /Obj#53tm /Filter /ASCIIHexDecode /X (obj)>>\nstream\n3C3E\nendstream endobj", "packed objects that cannot be looked at")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /ObjStm /Filter /FlateDecode /DecodeParms 9 0 R>>\nstream\nx\nendstream endobj", "packed objects that cannot be looked at")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /ObjStm /F /FlateDecode>>\nstream\nx\nendstream endobj", "packed objects that cannot be looked at")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>> % a word\nstream\nx\nendstream endobj", "packed objects that cannot be looked at")]
    public void A_PDF_that_could_run_something_is_refused(string text, string what) =>
        Assert.Equal([$"static/a.pdf:0:0: error NB1202: The file holds {what}"], Told("static/a.pdf", Text(text)));

    [Fact]
    public void Scripts_in_the_packed_objects_of_a_PDF_are_found_and_bytes_of_pictures_are_passed_over()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write("1 0 <</S /JavaScript>>"u8);
        Assert.Equal(["static/a.pdf:0:0: error NB1202: The file holds a script"], Told("static/a.pdf",
            [.. "%PDF-1.7\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream endobj"u8]));
        Assert.Equal([], Told("static/a.pdf",
            Text("%PDF-1.7\n1 0 obj <</Title (Bloodstream\ninfection) /Names 3 0 R>>\nstream\n /JS /EF \nendstream endobj")));
        Assert.Equal(
            ["static/a.pdf:0:0: error NB1201: The file is not what its name says: it does not begin as such a file does"],
            Told("static/a.pdf", Text("<html><script>alert(1)</script>%PDF-1.4")));
    }

    [Theory]
    [InlineData("<</OpenAction<</S/URI/URI(https://x.example/)>>>>", "something that it does by itself when it is opened")]
    [InlineData("<</OpenAction 2 0 R>>", "something that it does by itself when it is opened")]
    [InlineData("<</S/Su#62mitForm>>", "a form that sends what is written elsewhere")]
    [InlineData("<</AA<<>>>>", "something that it does by itself")]
    public void What_the_packed_objects_of_a_PDF_do_by_themselves_is_found(string first, string what) => Assert.Equal(
        [$"static/a.pdf:0:0: error NB1202: The file holds {what}"],
        Told("static/a.pdf", PackedPdf(first, "<</S/Named/N/Print>>")));

    [Fact]
    public void A_PDF_may_open_at_a_page_of_its_own_and_have_links_that_a_reader_follows()
    {
        Assert.Equal([], Told("static/a.pdf", Text(
            "%PDF-1.7\n1 0 obj <</OpenAction[3 0 R/FitH null]>> endobj 2 0 obj <</Subtype/Link/A<</S/URI/URI(https://x.example/)>>>> endobj")));
        Assert.Equal([], Told("static/a.pdf", Text("%PDF-1.7\n1 0 obj <</OpenAction 2 0 R>> endobj 2 0 obj <</Type/Action/S/GoTo/D[3 0 R/Fit]>> endobj")));
        Assert.Equal([], Told("static/a.pdf", PackedPdf("<</OpenAction 2 0 R>>", "<</S/GoTo/D[3 0 R/Fit]>>")));
        Assert.Equal([], Told("static/a.pdf", PackedPdf("<</OpenAction 2 0 R>>", "[3 0 R/Fit]")));
    }

    private static byte[] PackedPdf(string first, string second)
    {
        var head = $"1 0 2 {first.Length + 1} ";
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Text(head + first + " " + second));
        return [.. Text($"%PDF-1.7\n9 0 obj <</Type/ObjStm/N 2/First {head.Length}/Filter/FlateDecode>>\nstream\n"), .. packed.ToArray(), .. "\nendstream endobj"u8];
    }

    [Theory]
    [InlineData("a.docx", "word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"x/image\" Target=\"https://x.example/a.png\" TargetMode = 'External'/></Relationships>")]
    [InlineData("a.pptx", "ppt/slides/_rels/slide1.xml.rels", "<r:Relationship xmlns:r=\"r\" Target=\"https://x.example/a.mp4\" Type=\"x/video\" TargetMode=\"External\"/>")]
    [InlineData("a.xlsx", "xl/_rels/workbook.xml.rels", "<Relationship TargetMode=\"&#69;xternal\" Target=\"file:///a.xlsx\" Type=\"x/externalLinkPath\"/>")]
    [InlineData("a.xlsx", "xl/connections.xml", "<connections/>")]
    [InlineData("a.docx", "word/document.xml", "<w:p xmlns:w=\"w\"><w:fldSimple w:instr=\" INCLUDEPICTURE &quot;https://x.example/a.png&quot; \\d\"/></w:p>")]
    [InlineData("a.docx", "word/footer1.xml", "<w:p xmlns:w=\"w\"><w:fldChar/><w:instrText> DDE</w:instrText><w:instrText>AUTO c</w:instrText></w:p>")]
    [InlineData("a.odt", "content.xml", "<o xmlns:x=\"http://www.w3.org/1999/xlink\"><image x:href=\"https://x.example/a.png\"/></o>")]
    [InlineData("a.odp", "styles.xml", "<o xmlns:x=\"http://www.w3.org/1999/xlink\"><fill-image x:href=\"../a.png\"/></o>")]
    [InlineData("a.epub", "p.xhtml", "<html><img src='https://x.example/a.png'/></html>")]
    [InlineData("a.epub", "p.xhtml", "<html><svg:image xlink:href=\"&#104;ttps://x.example/a.png\"/></html>")]
    [InlineData("a.epub", "p.xhtml", "<html><link rel=\"stylesheet\" href=\"//x.example/a.css\"/></html>")]
    [InlineData("a.epub", "p.xhtml", "<html><p style=\"background:url( 'https://x.example/a.png')\">x</p></html>")]
    [InlineData("a.epub", "s.css", "@import \"https://x.example/a.css\";")]
    [InlineData("a.epub", "b.opf", "<package><item href=\"https://x.example/a.mp3\" properties=\"remote-resources\"/></package>")]
    public void Documents_that_load_something_are_refused(string name, string part, string text) => Assert.Equal(
        [$"static/{name}:0:0: error NB1202: The file holds something that is loaded from elsewhere"],
        Told("static/" + name, Packed(("mimetype", []), ("word/a", []), ("xl/a", []), ("ppt/a", []), (part, Text(text)))));

    [Theory]
    [InlineData("a.docx", "word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"x/hyperlink\" Target=\"https://x.example/\" TargetMode=\"External\"/><Relationship Type=\"x/image\" Target=\"media/a.png\"/></Relationships>")]
    [InlineData("a.docx", "word/document.xml", "<w:p xmlns:w=\"w\"><w:instrText> HYPERLINK \"https://x.example/\" </w:instrText><w:t>LINK</w:t></w:p>")]
    [InlineData("a.odt", "content.xml", "<o xmlns:x=\"http://www.w3.org/1999/xlink\"><a x:href=\"https://x.example/\"/><image x:href=\"Pictures/a.png\"/></o>")]
    [InlineData("a.epub", "p.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><link rel=\"canonical\" href=\"https://x.example/\"/><a href=\"https://x.example/\"><img src=\"a.png\"/></a></html>")]
    [InlineData("a.epub", "b.opf", "<package><link rel=\"record\" href=\"https://x.example/\"/><item href=\"p.xhtml\"/></package>")]
    public void Links_that_a_reader_follows_stay(string name, string part, string text) =>
        Assert.Equal([], Told("static/" + name, Packed(("mimetype", []), ("word/a", []), (part, Text(text)))));

    [Theory]
    [InlineData("a.docx", "word/activeX/activeX1.xml", "ActiveX controls")]
    [InlineData("a.pptx", "ppt/embeddings/oleObject1.bin", "an object of another program")]
    [InlineData("a.epub", "OEBPS/go.js", "a script")]
    public void Documents_that_could_run_something_are_refused(string name, string part, string what) =>
        Assert.Equal([$"static/{name}:0:0: error NB1202: The file holds {what}"], Told("static/" + name, Zip("mimetype", part)));

    [Theory]
    [InlineData("page.xhtml", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">1</h:script>", "a script")]
    [InlineData("page.xht", "<html><body onload=\"go()\"/></html>", "a script")]
    [InlineData("page.png", "\n<html><a href=\"java&#115;cript:go()\">x</a></html>", "a script")]
    [InlineData("page.xhtml", "<html><iframe srcdoc='&lt;script&gt;1&lt;/script&gt;'/></html>", "a script")]
    [InlineData("page.xhtml", "<!DOCTYPE html [<!ENTITY go \"x\">]><html/>", "parts that cannot be looked at")]
    [InlineData("page.xhtml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><html/>", "parts that cannot be looked at")]
    public void Books_that_could_run_something_are_refused(string part, string text, string what)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(
                [$"static/a.epub:0:0: error NB1202: The file holds {what}"],
                Told("static/a.epub", Packed(("mimetype", []), (part, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]))));
        }

        Assert.Equal([], Told("static/a.epub", Packed(("mimetype", []), ("page.xhtml", Text("<html><p>Scripts on = off: &lt;script&gt;</p></html>")))));
    }

    [Fact]
    public void A_template_from_elsewhere_is_found_in_any_encoding() => Assert.Equal(
        ["static/a.docx:0:0: error NB1202: The file holds a template that is loaded from elsewhere"],
        Told("static/a.docx", Packed(("word/document.xml", []), ("word/_rels/settings.xml.rels",
            Encoding.Unicode.GetBytes("<Relationship Type=\"attachedTemplate\" Target=\"https://x.example\" TargetMode=\"External\"/>")))));

    [Fact]
    public void The_proof_of_a_search_engine_is_no_page_to_be_checked()
    {
        var built = Saying("Words.").With("static/google0123456789abcdef.html", "google-site-verification: google0123456789abcdef.html\n").Build();
        Assert.Equal([], built.Diagnostics);
        Assert.Empty(HtmlChecks.Check([.. built.Files.Select(file => new OutputFile(file.Key, file.Value))], built.Result.Report));
    }

    [Theory]
    [InlineData("static/ward plan.pdf", "it has a space in it; write “-”")]
    [InlineData("static/über.pdf", "it has “ü” in it; only the letters a to z, digits, “-”, “_” and “.” are the same everywhere")]
    [InlineData("static/con.pdf", "“con.pdf” is the name of a device on Windows")]
    [InlineData("static/_x/a.pdf", "“_x” begins with “_”, which hosts keep for themselves")]
    public void A_name_is_the_same_everywhere(string path, string what) =>
        Assert.Equal([$"{path}:0:0: error NB1203: “{path}” cannot be an address: {what}"], Told(path, Pdf(20)));

    [Fact]
    public void Two_files_that_are_one_on_some_system_are_refused()
    {
        Assert.Equal(
            ["static/plan.pdf:0:0: error NB1204: “static/plan.pdf” and “static/Plan.pdf” would be one file on some systems"],
            Saying("Words.").With("static/Plan.pdf", Pdf(20)).With("static/plan.pdf", Pdf(30)).Build().Diagnostics);
        Assert.Equal(
            ["static/p.pdf:0:0: error NB1204: “static/p.pdf” and “en/p.pdf” would be one file on some systems"],
            Saying("[A](p.pdf)").With("en/p.pdf", Pdf(20)).With("static/p.pdf", Pdf(30)).Build().Diagnostics);
    }

    [Fact]
    public void Folders_are_one_on_some_systems_too() => Assert.Equal(
        ["static/dir/a/x.pdf:0:0: error NB1756: The folders “static/dir” and “static/Dir” would be one folder on some systems"],
        Saying("Words.").With("static/Dir/b.pdf", Pdf(20)).With("static/dir/a/x.pdf", Pdf(30)).With("static/dir/c.pdf", Pdf(30)).Build().Diagnostics);

    [Theory]
    [InlineData("_redirects", "Delete the file: the build writes it from redirects.yml. Write its old addresses there.")]
    [InlineData("_headers", "Delete the file: the build writes it, and nothing in it can be set by hand.")]
    public void What_hosts_read_is_written_by_the_build(string name, string mend)
    {
        var told = Assert.Single(Saying("Words.").With("static/" + name, "/a /b 301\n").Build().Result.Diagnostics);
        Assert.Equal(
            ("NB1205", $"“static/{name}” would take the place of “/{name}”, which the build writes", mend), (told.Code, told.Message, told.Hint));
    }

    [Theory]
    [InlineData("static/robots.txt", "“/robots.txt”")]
    [InlineData("static/sitemap.xml", "“/sitemap.xml”")]
    [InlineData("static/assets/a.txt", "files of the folder “/assets/”")]
    public void No_file_takes_the_place_of_what_the_build_writes(string path, string taken) =>
        Assert.Equal([$"{path}:0:0: error NB1205: “{path}” would take the place of {taken}, which the build writes"], Told(path, Text(path.EndsWith("xml", StringComparison.Ordinal) ? "<a/>" : "a")));

    [Fact]
    public void A_file_may_not_stand_where_a_page_has_its_folder() => Assert.Equal(
        ["static/CNAME:0:0: error NB1205: “static/CNAME” would take the place of the page “en/cname.md”, which the build writes"],
        SiteFixture.Of("").With("en/cname.md", Page("Words.")).WithDefaults().With("static/CNAME", "example.org").Build().Diagnostics);

    [Fact]
    public void Sizes_are_held_to_what_the_site_allows()
    {
        var site = Saying("Words.").With("site.yml", SiteFixture.SiteYml + "\nfiles: {largest: 1, total: 2}\n");
        Assert.Equal(["static/a.pdf:0:0: error NB1206: The file has 1.5 MB; at most 1 MB are published"], site.With("static/a.pdf", Pdf(1_500_000)).Build().Diagnostics);
        var many = site.With("static/a.pdf", Pdf(900_000)).With("static/b.pdf", Pdf(950_000)).With("static/c.pdf", Pdf(900_000)).Build();
        Assert.Equal(["site.yml:0:0: error NB1207: All static files together have 2.8 MB; at most 2 MB are published"], many.Diagnostics);
        Assert.StartsWith("The largest is “static/b.pdf”.", many.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_tells_where_it_was_taken_is_told()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xE1, 0, 10, .. "Exif"u8, 0, 0, 1, 2, 0xFF, 0xDA];
        Assert.Equal(
            ["static/a.jpg:0:0: warning NB1219: The file holds data of the camera (Exif), such as the place where it was taken"], Told("static/a.jpg", jpeg));
        byte[] plain = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, .. "Exif"u8];
        Assert.Equal([], Told("static/a.jpg", plain));
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, .. "IHDR"u8, 9, 0, 0, 0, 0, 0, 0, 0, 1, .. "eXIf"u8, 9, 0, 0, 0, 0];
        Assert.Contains("NB1219", Assert.Single(Told("static/a.png", png)), StringComparison.Ordinal);
        byte[] webp = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. "VP8X"u8, 1, 0, 0, 0, 7, 0, .. "XMP "u8, 0, 0, 0, 0];
        Assert.Contains("NB1219", Assert.Single(Told("static/a.webp", webp)), StringComparison.Ordinal);
        Assert.Equal([], Told("static/a.png", png[..21]));
    }

    // TIFF with one field in its first list: that of the place.
    private static readonly byte[] Gps = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void Words_about_a_picture_are_told()
    {
        Assert.Equal(
            ["static/a.jpg:0:0: warning NB1219: The file holds words about it (IPTC), such as a place or names"],
            Told("static/a.jpg", [0xFF, 0xD8, 0xFF, 0xED, 0, 24, .. "Photoshop 3.0\0"u8, .. "8BIM\u0004\u0004"u8, 0, 0, 0xFF, 0xDA]));
        Assert.Equal([], Told("static/a.jpg", [0xFF, 0xD8, 0xFF, 0xED, 0, 24, .. "Photoshop 3.0\0"u8, .. "8BIM\u0003\u00ED"u8, 0, 0, 0xFF, 0xDA]));
        Assert.Equal(
            ["static/a.jpg:0:0: warning NB1219: The file holds a comment, which no page shows"],
            Told("static/a.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 6, .. "Anna"u8, 0xFF, 0xDA]));
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        Assert.Equal([], Told("static/a.gif", [.. gif, 0x3B]));
        Assert.Equal(
            ["static/a.gif:0:0: warning NB1219: The file holds a comment, which no page shows"],
            Told("static/a.gif", [.. gif, 0x21, 0xFE, 4, .. "Anna"u8, 0, 0x3B]));
    }

    [Fact]
    public void A_place_in_a_film_a_sound_or_a_document_is_told()
    {
        byte[] film = [0, 0, 0, 12, .. "ftypisom"u8, 0, 0, 0, 9, .. "mdat"u8, 1];
        Assert.Equal([], Told("static/a.mp4", [.. film, 0, 0, 0, 16, .. "moov"u8, .. "udtaname"u8]));
        string[] place = ["static/a.mp4:0:0: warning NB1219: The file holds the place where it was recorded"];
        Assert.Equal(place, Told("static/a.mp4", [.. film, 0, 0, 0, 16, .. "moov"u8, 0xA9, .. "xyz+12."u8]));
        Assert.Equal(place, Told("static/a.mp4", [.. film, 0, 0, 0, 24, .. "moov"u8, .. "location.ISO6709"u8]));
        Assert.Contains("NB1219", Assert.Single(Told("static/a.mp3", [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 30, .. "TXXX"u8, .. "\u0001l\0o\0c\0a\0t\0i\0o\0n\0"u8])), StringComparison.Ordinal);
        Assert.Equal([], Told("static/a.mp3", [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 30, .. "TIT2"u8, .. "Songs"u8]));
        // Some programs write them behind the sound.
        Assert.Contains("NB1219", Assert.Single(Told("static/a.mp3", [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 30, .. new byte[1_100_000], .. "LOCATION=51.5"u8])), StringComparison.Ordinal);
        byte[] photograph = [0xFF, 0xD8, 0xFF, 0xE1, 0, 40, .. "Exif\0\0"u8, .. Gps];
        string[] Inside(string name) => [$"static/{name}:0:0: warning NB1219: The file holds a photograph with the place where it was taken"];
        Assert.Equal(Inside("a.docx"), Told("static/a.docx", Packed(("word/media/a.jpeg", photograph))));
        Assert.Equal(Inside("a.pdf"), Told("static/a.pdf", [.. "%PDF-1.7\n1 0 obj <</Filter/DCTDecode>>\nstream\n"u8, .. photograph, .. "\nendstream endobj"u8]));
        Assert.Equal([], Told("static/a.docx", Packed(("word/media/a.jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 40, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 0, 0]))));
    }

    [Theory]
    [InlineData("/old.pdf/")]
    [InlineData("/old.pdf")]
    public void An_old_address_at_which_a_file_stands_is_told_at_its_entry(string from)
    {
        var told = Assert.Single(Saying("Words.").With("redirects.yml", $"redirects:\n  - {{from: {from}, to: p, why: Moved.}}\n")
            .With("static/old.pdf", Pdf(20)).Build().Result.Diagnostics, each => each.Severity == Model.Severity.Error);
        Assert.Equal(
            ("redirects.yml", 2, 12, "NB1053", $"The old address {from} is taken by the file “static/old.pdf”",
                "Delete the entry, or rename or move the file “static/old.pdf”."),
            (told.Span.Path, told.Span.Line, told.Span.Column, told.Code, told.Message, told.Hint));
    }

    [Fact]
    public void A_file_may_not_stand_where_an_alias_leads_on() => Assert.Equal(
        ["static/old.pdf:0:0: error NB1205: “static/old.pdf” would take the place of the old address “/old.pdf/” of “en/p.md”, which the build writes"],
        SiteFixture.Of("").With("en/p.md", Page("Words.").Replace("title:", "aliases: [/old.pdf/]\ntitle:", StringComparison.Ordinal)).WithDefaults()
            .With("static/old.pdf", Pdf(20)).Build().Diagnostics);
}
