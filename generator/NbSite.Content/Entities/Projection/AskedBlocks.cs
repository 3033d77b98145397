using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Questions to take to the clinic: a whole list, or what a visit picks from the lists.</summary>
internal static class AskedBlocks
{
    public static QuestionsBlock Of(FieldValue<QuestionGroupItem> value, ProjectionContext context) => Block(
        value, value.Items.Select(group => Group(group, group.Questions, context.Inlines)));

    /// <summary>
    /// The picked questions under the titles that they have in their lists, each title once. Entries stand in the order
    /// written, and what one entry picks in the order of its list.
    /// </summary>
    public static QuestionsBlock Picked(FieldValue<PickItem> value, ProjectionContext context)
    {
        var groups = new OrderedDictionary<string, (QuestionGroup Group, ImmutableArray<SourceSpan> Places)>(StringComparer.Ordinal);
        foreach (var pick in value.Items)
        {
            if (List(pick, value.Field, context) is not { } list) continue;
            foreach (var unknown in pick.Groups.Where(id => list.All(group => group.Id != id.Value)))
            {
                context.Bag.Add(Codes.UnknownQuestionGroup.WithHint(
                    unknown.Span, Suggestions.Hint(unknown.Value, list.Select(group => group.Id)), pick.From.Value, unknown.Value));
            }

            var ids = list.SelectMany(group => group.Questions).Select(question => question.Id).OfType<string>().ToList();
            foreach (var unknown in pick.Questions.Where(id => !ids.Contains(id.Value, StringComparer.Ordinal)))
                context.Bag.Add(Codes.UnknownQuestion.WithHint(unknown.Span, Suggestions.Hint(unknown.Value, ids), pick.From.Value, unknown.Value));
            foreach (var group in list)
            {
                var whole = pick.Groups.FirstOrDefault(id => id.Value == group.Id);
                var picked = group.Questions.Select(question => (Asked: question, By: pick.Questions.FirstOrDefault(id => id.Value == question.Id))).ToList();
                if (whole is not null)
                {
                    foreach (var twice in picked.Where(each => each.By is not null))
                        context.Bag.Add(Codes.QuestionPickedTwice.At(twice.By!.Span, twice.By.Value, group.Id));
                }

                var shown = picked.Where(each => pick.IsAll || whole is not null || each.By is not null).ToList();
                if (shown.Count == 0) continue;
                // What is wrong in the words is told where they are written.
                var more = Group(group, [.. shown.Select(each => each.Asked)], Prose.Quietly);
                var (before, told) = groups.GetValueOrDefault(more.Title, (more with { Questions = [] }, []));
                groups[more.Title] = (before with { Questions = [.. before.Questions, .. more.Questions] },
                    [.. told, .. shown.Select(each => (each.By ?? whole ?? pick.From).Span)]);
            }
        }

        var block = Block(value, groups.Values.Select(group => group.Group));
        var places = groups.Values.SelectMany(group => group.Places).ToList();
        var plan = SheetPlan.Of(context.Entity.Keys.Title, context.Entity.Keys.Summary, block.Groups);
        if (plan.Fitting < places.Count)
            context.Bag.Add(Codes.SheetTooFull.At(places[plan.Fitting], places.Count, plan.Fitting, places.Count - plan.Fitting));
        return block;
    }

    /// <summary>The groups of the list that is picked from; null when there is none to show, which is told here or was before.</summary>
    private static ImmutableArray<QuestionGroupItem>? List(PickItem pick, FieldDefinition field, ProjectionContext context)
    {
        if (context.Find(field.Target!, pick.From.Value) is not { } list || context.Index.Get<Entity>(IndexKind.Entity, list.Id) is null) return null;
        if (context.Index.Get<string>(IndexKind.Unpublished, Unpublished.Entity(list.Type, list.Id)) is { } withheld)
        {
            context.Bag.Add(Codes.NotPublished.At(pick.From.Span, pick.From.Value, withheld));
            return null;
        }

        return [.. list.Fields.All<QuestionGroupItem>()];
    }

    private static QuestionsBlock Block(FieldValue value, IEnumerable<QuestionGroup> groups) =>
        new([.. groups]) { Span = value.Span, Kind = ContentKind.Practical };

    private static QuestionGroup Group(
        QuestionGroupItem group, ImmutableArray<AskedItem> questions, Func<YamlScalar, ImmutableArray<Inline>> inlines) => new(
        group.Title.Value, [.. questions.Select(each => new QuestionItem(inlines(each.Text)))]);
}
