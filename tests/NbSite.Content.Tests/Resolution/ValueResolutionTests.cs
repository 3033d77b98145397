using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Resolution;

/// <summary>Named values in running text: which entry, under which label, with which sources.</summary>
public sealed class ValueResolutionTests
{
    [Theory]
    [InlineData(null, "{{value fever-call}}", "p <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]")]
    [InlineData("US", "{{value fever-call}}", "p <fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData("CA", "{{value fever-call}}", "p <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]")]
    [InlineData("GB", "{{value fever-call US}}", "p <fact 38.3 °C (100.9 °F) US>[nci-hp=1.1]")]
    [InlineData(null, "{{value helpline GB}}", "p <fact 0808 800 4000>")]
    public void Values_bring_number_region_and_sources(string? region, string text, string expected) =>
        Assert.Equal(expected, SmallSite.Good(text, region));

    [Theory]
    [InlineData(null, "US", "<fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData("GB", "US", "<fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData(null, "CA", "<fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]")]
    [InlineData("US", "GB, US", "<fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1] / <fact 38.3 °C (100.9 °F) US>[nci-hp=2.1]")]
    [InlineData(null, "US, CA", "<fact 38.3 °C (100.9 °F) US>[nci-hp=1.1] / <fact 38.0 °C (100.4 °F) GB>[cclg-fn=2.1]")]
    [InlineData(null, "GB, CA", "<fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]")]
    public void Values_in_a_region_passage_are_those_of_its_region(string? region, string passage, string expected)
    {
        var blocks = new SmallSite().Resolve(
            $"::: region {{in=\"{passage}\"}}\nAt {{{{value fever-call}}}}\n:::", new DiagnosticBag(), region).Blocks;
        var group = BlockWalk.All(blocks).Last(block => block is GroupBlock { Group: GroupKind.Region });
        Assert.Equal("p At " + expected, Md.Shape(((GroupBlock)group).Children));
    }

    [Fact]
    public void The_default_of_another_region_is_labelled_in_a_build_for_that_region() =>
        Assert.Contains("<fact 38.0 °C (100.4 °F) GB>", SmallSite.Good("::: region {in=\"CA\"}\nAt {{value fever-call}}\n:::", "GB"), StringComparison.Ordinal);

    [Theory]
    [InlineData("At {{value fever-call}} [@cclg-fn]", "At <fact 38.0 °C (100.4 °F) GB> [cclg-fn=1.1]")]
    [InlineData("At {{value fever-call}}. [@a]", "At <fact 38.0 °C (100.4 °F) GB>. [cclg-fn=1.1;a=2.1]")]
    [InlineData("At {{value fever-call}} or more [@a; @cclg-fn, p. 2]", "At <fact 38.0 °C (100.4 °F) GB> or more [a=1.1;cclg-fn,p. 2=2.1]")]
    [InlineData("At {{value fever-call}} or more [@a]", "At <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1] or more [a=2.1]")]
    [InlineData("At {{value fever-call}}. More [@cclg-fn]", "At <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]. More [cclg-fn=1.2]")]
    [InlineData("{{value fever-call}}, {{value fever-call}} [@a]", "<fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1], <fact 38.0 °C (100.4 °F) GB> [cclg-fn=1.2;a=2.1]")]
    public void A_value_and_the_citation_of_its_sentence_print_a_source_once(string text, string expected) =>
        Assert.Equal("p " + expected, SmallSite.Good(text));

    [Fact]
    public void Values_that_vary_are_told_of()
    {
        Assert.False(new SmallSite().Resolve("::: urgent\n### Phone\n- at {{value fever-call}}\n:::", new DiagnosticBag()).ValuesVary);
        Assert.True(new SmallSite().Resolve("{{value fever-call}}", new DiagnosticBag()).ValuesVary);
        Assert.False(new SmallSite().Resolve("{{value helpline}}", new DiagnosticBag()).ValuesVary);
    }

    [Theory]
    [InlineData("Phone {{value fever-call}} in the UK, or elsewhere.", "Phone <fact 38.0 °C (100.4 °F)>[cclg-fn=1.1] in the UK, or elsewhere.")]
    [InlineData("The *UK* group says {{value fever-call}}. In the US too.", "The <i>UK</> group says <fact 38.0 °C (100.4 °F)>[cclg-fn=1.1]. In the US too.")]
    [InlineData("In the UK. At {{value fever-call}} phone. In the UK.", "In the UK. At <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1] phone. In the UK.")]
    [InlineData("Unlike the US, at {{value fever-call}} in the UK.", "Unlike the US, at <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1] in the UK.")]
    [InlineData("In the US at {{value fever-call}}.", "In the US at <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1].")]
    [InlineData("UKALL at {{value fever-call}}", "UKALL at <fact 38.0 °C (100.4 °F) GB>[cclg-fn=1.1]")]
    public void A_region_that_the_sentence_names_is_not_printed_again(string text, string expected) =>
        Assert.Equal("p " + expected, SmallSite.Good(text));
}
