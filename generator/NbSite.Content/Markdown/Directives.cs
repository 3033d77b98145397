using System.Collections.Frozen;

namespace NbSite.Content.Markdown;

/// <summary>The words that may start <c>{{…}}</c>, and how many words follow each.</summary>
internal static class Directives
{
    public const string Value = "value";

    public static FrozenDictionary<string, (int Least, int Most, string Example)> Known { get; } =
        new Dictionary<string, (int, int, string)>(StringComparer.Ordinal)
        {
            [Value] = (1, 2, "{{value fever-call}} or {{value fever-call US}}"),
            ["list"] = (1, 1, "{{list side-effect}}"),
            ["table"] = (1, 1, "{{table response-category}}"),
            ["pathway"] = (1, 1, "{{pathway high-risk}}"),
            ["questions"] = (1, 1, "{{questions high-risk}}"),
            ["journey"] = (0, 0, "{{journey}}"),
            ["outside"] = (0, 0, "{{outside}}"),
            ["differences"] = (0, 100, "{{differences}}, {{differences US}} or {{differences medicines}}"),
            ["cards"] = (0, 0, "{{cards}}"),
            ["signs"] = (0, 100, "{{signs}} or {{signs fever seizure}}"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
