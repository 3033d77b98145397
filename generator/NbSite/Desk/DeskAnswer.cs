using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NbSite.Desk;

/// <summary>What the desk says to a request: a status of HTTP, and an object of JSON.</summary>
/// <param name="Status">200; 400 for what no page of the desk sends; 409 when a file is another by now; 422 when something is wrong with it.</param>
/// <param name="Body">What is said.</param>
internal sealed record DeskAnswer(int Status, JsonObject Body)
{
    /// <summary>A sentence for people, with a status that is no success.</summary>
    public static DeskAnswer Refused(int status, string message) => new(status, new JsonObject { ["message"] = message });

    /// <summary>What would be done: its title, its problems, the difference, and the name by which it is agreed to.</summary>
    public static JsonObject Of(ChangeSet? change, ImmutableArray<DeskProblem> problems) => new()
    {
        ["title"] = change?.Title ?? "",
        ["problems"] = new JsonArray([.. problems.Select(Of)]),
        ["files"] = new JsonArray([.. (change?.Files ?? []).Select(file => (JsonNode)new JsonObject
        {
            ["path"] = file.Path,
            ["difference"] = file.Difference,
        })]),
        ["print"] = change?.Print ?? "",
        ["ready"] = change is { Files.IsEmpty: false } && !problems.Any(problem => problem.IsError),
    };

    private static JsonNode Of(DeskProblem problem) => new JsonObject
    {
        ["field"] = problem.Field,
        ["message"] = problem.Message,
        ["hint"] = problem.Hint,
        ["code"] = problem.Code,
        ["error"] = problem.IsError,
        ["path"] = problem.Path,
        ["line"] = problem.Line,
        ["column"] = problem.Column,
    };
}
