using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Resolution;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Signs;

/// <summary>What holds for the words and conditions of every sign, whichever file it stands in.</summary>
internal static class SignTexts
{
    /// <summary>Sources, values and links in words, as when they are rendered.</summary>
    public static void Check(
        IEnumerable<SignText> signs, IEnumerable<LevelWords> levels, string path, SiteIndex language, UiWords words, DiagnosticBag bag)
    {
        var texts = signs.SelectMany(text => new[] { text.Say, text.Short, text.Note, text.Expected })
            .Concat(levels.SelectMany(level => level.Countries.Values.Prepend(level)).SelectMany(level =>
                new[] { level.Heading, level.Action, level.When, level.NoAnswer }.Concat(level.Say)));
        ImmutableArray<Block> blocks =
        [
            .. texts.OfType<YamlScalar>().Distinct().Select(text =>
                new ParagraphBlock(SignTextReader.Inlines(text)) { Span = text.Span }),
        ];
        ContentResolver.Resolve(blocks, new ResolveScope { PageId = "", Path = path }, language, words, bag);
    }

    /// <summary>The pages that conditions name are there.</summary>
    public static void CheckConditions(IEnumerable<Sign> signs, SiteIndex own, DiagnosticBag bag)
    {
        foreach (var condition in signs.SelectMany(sign => sign.Conditions))
        {
            var id = condition.PageId;
            if (own.Get<Entity>(IndexKind.Entity, id) is not null || own.MayBeUnread(IndexKind.Page, id)) continue;
            var hint = Suggestions.Hint(id, own.Keys(IndexKind.Entity));
            bag.Add(own.Get<string>(IndexKind.Unpublished, Unpublished.Page(id)) is { } why
                ? Codes.NotPublished.At(condition.Span, id, why)
                : Codes.UnknownSignCondition.WithHint(condition.Span, hint, id));
        }
    }
}
