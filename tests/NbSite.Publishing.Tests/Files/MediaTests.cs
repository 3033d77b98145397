using NbSite.Publishing.Features.Bundles;
using NbSite.Testing;
using Xunit;
using static NbSite.Publishing.Tests.Files.StaticFiles;

namespace NbSite.Publishing.Tests.Files;

/// <summary>Recordings and films play in the browser's own player, and can be read without.</summary>
public sealed class MediaTests
{
    private static SiteFixture Site(string body) => Saying(body).With("static/a.mp3", Text("ID3...")).With("static/a.mp4", Text("....ftypmp42"))
        .With("static/a.vtt", "WEBVTT\n");

    [Fact]
    public void A_recording_plays_and_its_words_are_there()
    {
        var site = Site("::: audio\n[A talk](/a.mp3)\n\nWash your hands.\n:::").Build();
        Assert.Equal([], site.Diagnostics);
        var html = site.Part("p/index.html", "<div class=\"nb-media\">", "</details>");
        Assert.Contains("<audio class=\"nb-media__player\" controls preload=\"none\" aria-label=\"A talk\" src=\"../a.mp3\"></audio>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"nb-file\" href=\"../a.mp3\" type=\"audio/mpeg\"", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Read what is said</summary>", html, StringComparison.Ordinal);
        Assert.EndsWith("<p>Wash your hands.</p></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_has_captions()
    {
        var site = Site("::: video\n[A film](/a.mp4) · [Captions](/a.vtt)\n\nWash your hands.\n:::").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains(
            "<video class=\"nb-media__player\" controls preload=\"none\" aria-label=\"A film\" src=\"../a.mp4\"><track kind=\"captions\" src=\"../a.vtt\" srclang=\"en\" label=\"Captions\" default /></video>",
            site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: audio\nWords.\n\nMore.\n:::", "en/p.md:6:1: error NB1216: “::: audio” does not begin with a link to its file")]
    [InlineData("::: audio\n[A film](/a.mp4)\n\nMore.\n:::", "en/p.md:6:1: error NB1216: “::: audio” does not begin with a link to its file")]
    [InlineData("::: audio\n[A talk](/a.mp3)\n:::", "en/p.md:6:1: error NB1217: “::: audio” does not say in words what is said in it")]
    [InlineData("::: video\n[A film](/a.mp4)\n\nMore.\n:::", "en/p.md:7:10: error NB1218: The film has no captions")]
    public void What_is_missing_is_told_at_its_place(string body, string told) => Assert.Equal([told], Site(body).Build().Diagnostics);

    [Fact]
    public void Words_may_stand_on_another_page() =>
        Assert.Equal([], Site("::: audio\n[A talk](/a.mp3), [read it](about)\n:::").Build().Diagnostics);

    [Fact]
    public void Without_the_file_at_hand_there_is_no_player()
    {
        var site = Site("::: audio\n[A talk](/a.mp3)\n\nWash your hands.\n:::");
        var text = (site with { Output = new OfflineCopy { TextOnly = true } }).Build();
        Assert.DoesNotContain("<audio", text.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("Wash your hands.", text.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_clinical_page_the_words_need_a_source_and_the_names_of_the_files_do_not() => Assert.StartsWith(
        "en/p.md:8:1: error NB0901",
        Assert.Single(SiteFixture.Of("").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\n::: audio\n[A talk](/a.mp3)\n\nIt helps.\n:::\n").WithDefaults()
            .With("static/a.mp3", Text("ID3...")).Build().Diagnostics), StringComparison.Ordinal);
}
