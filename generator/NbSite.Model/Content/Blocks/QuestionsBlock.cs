using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>Questions to take to the clinic, with room to tick and write in print.</summary>
public sealed record QuestionsBlock([property: JsonPropertyName("groups")] ImmutableArray<QuestionGroup> Groups) : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<QuestionsBlock>("questions")
        .Texts(
            TextRole.Sentences,
            block => block.Groups.SelectMany(group =>
                group.Questions.Select(question => question.Children).Prepend([new TextInline(group.Title)])),
            (block, map) => block with { Groups = [.. block.Groups.Select(group => group.Map(map))] });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>Questions under one title.</summary>
public sealed record QuestionGroup(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("questions")] ImmutableArray<QuestionItem> Questions)
{
    internal QuestionGroup Map(Func<ImmutableArray<Inline>, ImmutableArray<Inline>> map) =>
        this with { Questions = [.. Questions.Select(item => new QuestionItem(map(item.Children)))] };
}

/// <summary>One question.</summary>
public sealed record QuestionItem([property: JsonPropertyName("children")] ImmutableArray<Inline> Children);
