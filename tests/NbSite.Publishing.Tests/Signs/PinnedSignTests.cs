using System.Collections.Frozen;
using System.Text;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>Words of signs in another language that are pinned to those of the site's own: a card is never part old and part new.</summary>
public sealed class PinnedSignTests
{
    private static readonly string French = SignSites.Words.Replace("has a swollen tummy", "a le ventre gonflé", StringComparison.Ordinal);

    private static readonly SiteFixture Fixture = Pinned(SignSites.With()
        .With("fr/index.md", "---\ntitle: Accueil\nsummary: S.\nkind: practical\n---\nMots.\n\n{{signs}}\n")
        .With("fr/signs.yml", French).With("fr/signs.review.yml", SiteFixture.Review).WithDefaults() with
    { Look = new TwoLanguages() });

    private static SiteFixture Pinned(SiteFixture site)
    {
        var (source, own) = (Read(site, "en"), Read(site, "fr"));
        var hashes = SignPins.Of(own).ToDictionary(each => each.Name, each => each.Hash);
        return site.With("fr/signs.translation.yml", TranslationPinsText.Of(new TranslationPins
        {
            Names = SignPins.Of(source).ToFrozenDictionary(each => each.Name, each => new TranslationPin(each.Hash, hashes[each.Name], SourceSpan.None)),
        }));
    }

    private static SignWords Read(SiteFixture site, string language)
    {
        var (bag, path) = (new DiagnosticBag(), language + "/signs.yml");
        return SignWordsReader.Read(YamlReader.Read(SourceDecoder.Decode(path, site.Files[path], bag)!, bag), path, language, bag)!;
    }

    private static SiteFixture Edited(string before, string after)
    {
        var text = Encoding.UTF8.GetString(Fixture.Files["en/signs.yml"]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Fixture.With("en/signs.yml", text.Replace(before, after, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Told(SiteResult site) => site.Diagnostics
        .Where(line => line.Contains("NB186", StringComparison.Ordinal) || line.Contains("NB0799", StringComparison.Ordinal));

    [Fact]
    public void As_they_were_pinned_cards_are_in_their_own_language()
    {
        var site = Fixture.Build();
        Assert.Empty(Told(site));
        Assert.Contains("a le ventre gonflé", site.Text("fr/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_whose_source_changed_brings_its_whole_card_in_the_language_of_the_source()
    {
        var edited = Edited("has a swollen tummy", "has a hard swollen tummy");
        var site = edited.Build();
        var page = site.Text("fr/index.html");
        var card = page[page.IndexOf("has a hard swollen tummy", StringComparison.Ordinal)..];
        var before = page[..^card.Length];
        Assert.DoesNotContain("a le ventre gonflé", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", before[before.LastIndexOf("<div class=\"nb-card nb-card", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("note NB1860: The source of “signs swollen” has changed", Assert.Single(Told(site)), StringComparison.Ordinal);

        var again = edited.Build(Fixture.Build());
        foreach (var (path, bytes) in site.Files) Assert.Equal(bytes, again.Files[path]);
    }

    [Fact]
    public void Words_of_a_level_that_changed_bring_all_cards_in_the_language_of_the_source()
    {
        var heading = Read(Fixture, "en").Levels.Values.First().Heading.Value;
        var site = Edited(heading, heading + " now").Build();
        Assert.DoesNotContain("a le ventre gonflé", site.Text("fr/index.html"), StringComparison.Ordinal);
        Assert.Contains(Told(site), line => line.Contains("is not up to date", StringComparison.Ordinal));
    }
}
