using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Citations;
using NbSite.Model;

namespace NbSite.Content.Tests.Citations;

/// <summary>Whatever the type and the other fields: what was given is printed or told.</summary>
public sealed class NlmPropertyTests
{
    private static readonly UiWords Words = new("en", "ltr", new Dictionary<string, string>(), [.. Enumerable.Repeat("", 12)]);

    private static readonly string[] Texts = [.. CslVocabulary.Texts.Where(name => name is not ("DOI" or "PMID" or "PMCID" or "URL" or "title")).Order()];

    private static readonly string[] Roles = [.. CslVocabulary.Names.Where(name => name != "author").Order()];

    [Fact]
    public void Title_family_name_year_and_DOI_are_never_lost_and_every_other_field_is_printed_or_told() => Prop.ForAll(
        Items().ToArbitrary(), item =>
        {
            var text = NlmFormatter.Format(item, Words).PlainText;
            Assert.Contains("Qtitle", text, StringComparison.Ordinal);
            Assert.Contains("Qfamily", text, StringComparison.Ordinal);
            Assert.Contains("1987", text, StringComparison.Ordinal);
            Assert.Contains("10.5555/q", text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            var told = NlmFormatter.Unprinted(item, isExport: false).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in CslVocabulary.Printable.Concat(CslVocabulary.Silent).Except(["issued", "accessed", "author", "title", "DOI", "status", "container-title", "volume-title-short"]))
            {
                var word = item.Text(variable) ?? (item.Names.TryGetValue(variable, out var names) ? names[0].Family : null);
                if (word is not null)
                    Assert.True(told.Contains(variable) || text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{item.Type}: {variable}: {text}");
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121UL, 7UL));

    private static Gen<CslItem> Items() =>
        from type in Gen.Elements(CslVocabulary.Types.Order().ToArray())
        from texts in Gen.SubListOf(Texts)
        from roles in Gen.SubListOf(Roles)
        from hasUrl in Gen.Elements(true, false)
        select new CslItem
        {
            Id = "q",
            Type = type,
            Span = SourceSpan.None,
            Texts = texts.Select(name => KeyValuePair.Create(name, "Q" + new string([.. name.Where(char.IsAsciiLetter)]) + "z"))
                .Append(KeyValuePair.Create("title", "Qtitle")).Append(KeyValuePair.Create("DOI", "10.5555/q"))
                .Concat(hasUrl ? [KeyValuePair.Create("URL", "https://q.example/")] : [])
                .ToFrozenDictionary(StringComparer.Ordinal),
            Names = roles.Select(role => KeyValuePair.Create(role, ImmutableArray.Create(new CslName("Q" + new string([.. role.Where(char.IsAsciiLetter)]) + "z", "Ann"))))
                .Append(KeyValuePair.Create("author", ImmutableArray.Create(new CslName("Qfamily", "Ann"))))
                .ToFrozenDictionary(StringComparer.Ordinal),
            Dates = new Dictionary<string, CslDate> { ["issued"] = new([new CslDatePart(1987, 5, null)]) }.ToFrozenDictionary(StringComparer.Ordinal),
        };
}
