using Xunit;
using static NbSite.Tests.New.NewFixture;

namespace NbSite.Tests.New;

/// <summary><c>nbsite new sign</c>: it writes into both files, begins those that are missing, and translates.</summary>
public sealed class NewSignTests
{
    [Fact]
    public void The_first_sign_begins_its_files_and_the_first_of_a_language_has_words_to_translate()
    {
        using var site = NewFixture.WithSite("empty");
        Made(site, "new", "reference", "--title", "Skin", "--url", "https://example.org/skin", "--publisher", "Health Service");
        var made = site.InSite("new", "sign", "--say", "is drowsy", "--short", "drowsy", "--level", "emergency", "--body", "whole-body", "--cite", "hs-skin");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains("1. Say in content/signs.yml what each level asks for, and whom to phone in your country, with a source.\n"
            + "  2. Read the words of each level in content/en/signs.yml, and change them.\n", made.Out, StringComparison.Ordinal);
        Assert.Contains("body: [whole-body]\n", site.Read("s/content/signs.yml"), StringComparison.Ordinal);
        Assert.Contains("\nsigns:\n  drowsy:\n    level: emergency\n", site.Read("s/content/signs.yml"), StringComparison.Ordinal);
        Assert.Contains("body:\n  whole-body: Whole body\n", site.Read("s/content/en/signs.yml"), StringComparison.Ordinal);
        Assert.StartsWith("# Who looked", site.Read("s/content/en/signs.review.yml"), StringComparison.Ordinal);
        var check = site.InSite("check");
        // That it stands on no page yet is the step that was told.
        Assert.Equal(0, check.Code);
        Assert.StartsWith("content/signs.yml:22:3: warning NB0814: No page and no fact sheet names the sign “drowsy”\n", check.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning\n", check.Error, StringComparison.Ordinal);
        Made(site, "new", "sign", "--say", "is hot", "--level", "soon", "--body", "whole-body", "--cite", "hs-skin");

        Assert.Equal(0, site.InSite("new", "language", "cy").Code);
        var other = site.InSite("new", "sign", "--language", "cy", "--say", "yn gysglyd", "--id", "drowsy");
        Assert.Equal((0, ""), (other.Code, other.Error));
        Assert.Contains("Translate the words of each level in content/cy/signs.yml; they are those of content/en/signs.yml.", other.Out, StringComparison.Ordinal);
        var words = site.Read("s/content/cy/signs.yml");
        Assert.Contains("    heading: Phone for an ambulance now if your child\n", words, StringComparison.Ordinal);
        Assert.EndsWith("\nsigns:\n  drowsy:\n    say: yn gysglyd\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_body_that_is_missing_is_told_with_the_places_where_it_belongs()
    {
        using var site = NewFixture.WithSite("empty");
        Made(site, "new", "reference", "--title", "Skin", "--url", "https://example.org/skin", "--publisher", "Health Service");
        Made(site, "new", "sign", "--say", "is drowsy", "--level", "soon", "--body", "whole-body", "--cite", "hs-skin");

        var refused = site.InSite("new", "sign", "--say", "has pain", "--level", "soon", "--body", "tummy", "--cite", "hs-skin");

        Assert.Equal(2, refused.Code);
        Assert.Contains(
            "“tummy” is no part of the body in signs.yml. There is whole-body. To add it, write it under “body:” in signs.yml (body: [whole-body, tummy]), "
                + "and what readers are told under “body:” in en/signs.yml (tummy: Tummy).", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_stop_at_the_end_of_a_sign_is_refused()
    {
        using var site = NewFixture.WithSite();
        string[] ends = ["--level", "urgent", "--body", "nose", "--cite", "frimley-reaction"];
        var refused = site.InSite(["new", "sign", "--say", "Has a swollen tongue.", .. ends]);
        Assert.Equal(2, refused.Code);
        Assert.Contains("--say: “Has a swollen tongue.” ends with a full stop. A sign follows the heading of its card, such as “has a swollen face”: "
            + "write it without.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_is_added_to_both_files()
    {
        using var site = NewFixture.WithSite();
        var (data, words) = (site.Read("s/content/signs.yml"), site.Read("s/content/en/signs.yml"));
        Made(site, "new", "sign", "--say", "has a nosebleed that does not stop", "--short", "a nosebleed", "--level", "urgent", "--body", "nose",
            "--cite", "frimley-reaction", "--country", "GB", "--says", "You need to contact a doctor", "--search", "nose bleeding");
        Assert.Equal(data + """
              a-nosebleed:
                level: urgent
                body: nose
                sources:
                  - {cite: frimley-reaction, level: urgent, country: GB, says: You need to contact a doctor}

            """, site.Read("s/content/signs.yml"));
        Assert.Equal(words + "  a-nosebleed:\n    say: has a nosebleed that does not stop\n    short: a nosebleed\n    search: [nose bleeding]\n",
            site.Read("s/content/en/signs.yml"));
        Assert.Equal(
            new Answer(1, "", "content/signs.yml:98:3: error NB1325: The sign “a-nosebleed” stands here\n"
                + "  Change the sign that stands here, or choose another --id.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "sign", "--say", "x", "--short", "a nosebleed", "--level", "urgent", "--body", "nose", "--cite", "frimley-reaction"));
        Assert.Equal(
            new Answer(2, "", "nbsite: --level: “urgnt” is no level. Did you mean “urgent”?\n"),
            site.InSite("new", "sign", "--say", "x", "--level", "urgnt", "--body", "nose", "--cite", "frimley-reaction"));
    }
}
