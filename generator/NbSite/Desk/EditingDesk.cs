using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Preview;
using NbSite.Preview.Watching;

namespace NbSite.Desk;

/// <summary>
/// The site as it is edited in the preview: what may be asked, what would be done, doing exactly what was shown, and taking it back. Asked from
/// several threads; changes are made one after another, while no command writes into the folder.
/// </summary>
/// <param name="Content">The full path of the content folder.</param>
/// <param name="Host">The machine.</param>
/// <param name="Hub">What browsers are shown.</param>
/// <param name="Inputs">The files, and builds on trial.</param>
/// <param name="Inbox">Is told what was written.</param>
/// <param name="Actions">What can be done.</param>
/// <param name="Questions">What can be asked.</param>
internal sealed record EditingDesk(
    string Content, ProgramHost Host, PreviewHub Hub, PreviewInputs Inputs, ChangeInbox Inbox,
    ImmutableArray<IDeskAction> Actions, ImmutableArray<IDeskQuestion> Questions)
{
    private const int Conflict = 409;
    private const int Wrong = 422;

    private readonly Lock _one = new();
    private readonly SiteWords _words = new();
    private readonly DeskCheck _check = new(Inputs);
    private readonly RootedFolder _root = new(Content);
    private readonly UndoStack _undo = new(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Content)) ?? Content);

    /// <summary>Answers a question. Throws <see cref="UsageException"/> and <see cref="MachineException"/>, as all of these do.</summary>
    public DeskAnswer Ask(string name, DeskRequest request, CancellationToken cancellation) =>
        Questions.FirstOrDefault(question => question.Name == name) is { } known
            ? new DeskAnswer(200, known.Answer(request, Context(cancellation)))
            : throw new UsageException($"the desk cannot be asked “{TerminalText.OneLine(name)}”.");

    /// <summary>What an action would do, and what would be wrong with it.</summary>
    public DeskAnswer Check(string name, DeskRequest request, CancellationToken cancellation)
    {
        var context = Context(cancellation);
        var proposal = Action(name).Propose(request, context);
        return new DeskAnswer(200, DeskAnswer.Of(proposal.Change, Problems(proposal, context, isWhole: false, cancellation)));
    }

    /// <summary>Does what was shown; tells it anew where that would be something else by now.</summary>
    /// <param name="name">The action.</param>
    /// <param name="request">What was filled in.</param>
    /// <param name="seen">The name of the change that was shown.</param>
    /// <param name="cancellation">Stops the checks.</param>
    public DeskAnswer Apply(string name, DeskRequest request, string seen, CancellationToken cancellation)
    {
        lock (_one)
        {
            using var alone = SigningRun.Hold(Content);
            var context = Context(cancellation);
            var proposal = Action(name).Propose(request, context);
            var problems = Problems(proposal, context, isWhole: true, cancellation);
            var told = DeskAnswer.Of(proposal.Change, problems);
            if (proposal.Change is not { Files.IsEmpty: false } change || problems.Any(problem => problem.IsError)) return Refused(Wrong, "Nothing was saved.", told);
            if (change.Print != seen) return Refused(Conflict, "The files are others than when the difference was shown. Look at it again.", told);
            return Done(change, change.Title, _undo.Push(change));
        }
    }

    /// <summary>Says what was done last and would be taken back; with its name, takes it back.</summary>
    public DeskAnswer Undo(string seen)
    {
        lock (_one)
        {
            while (true)
            {
                if (_undo.Top is not var (number, last)) return DeskAnswer.Refused(Conflict, "There is nothing to undo.");
                using var alone = SigningRun.Hold(Content);
                // What stands as it was before was never done: the preview was stopped just then.
                var made = ChangeWriter.Conflicts(_root, last).ToHashSet(StringComparer.Ordinal);
                if (made.Count == 0)
                {
                    _undo.Drop(number);
                    if (_undo.Top is var (still, _) && still == number) return DeskAnswer.Refused(Conflict, "There is nothing to undo.");
                    continue;
                }

                var back = (last with { Files = [.. last.Files.Where(file => made.Contains(file.Path))] }).Inverse;
                var told = DeskAnswer.Of(back, []);
                if (ChangeWriter.Conflicts(_root, back) is { Count: > 0 } others)
                    return Refused(Conflict, $"“{last.Title}” cannot be undone: {string.Join(", ", others)} was changed since, and was left as it is now.", told);
                if (seen.Length == 0) return new DeskAnswer(200, told);
                if (back.Print != seen) return Refused(Conflict, "What was done last is something else by now. Look at it again.", told);
                var answer = Done(back, back.Title, null);
                _undo.Drop(number);
                return answer;
            }
        }
    }

    private DeskAnswer Done(ChangeSet change, string title, int? number)
    {
        try
        {
            ChangeWriter.Apply(_root, change);
        }
        catch (MachineException)
        {
            if (number is { } pushed) _undo.Drop(pushed);
            throw;
        }

        foreach (var file in change.Files) Inbox.Tell(_root.PathOf(file.Path));
        return new DeskAnswer(200, new JsonObject { ["done"] = true, ["title"] = title, ["undo"] = _undo.Top?.Change.Title });
    }

    private ImmutableArray<DeskProblem> Problems(Proposal proposal, DeskContext context, bool isWhole, CancellationToken cancellation) =>
        [.. proposal.Problems, .. _check.Of(proposal, context, isWhole, cancellation)];

    private IDeskAction Action(string name) => Actions.FirstOrDefault(action => action.Name == name)
        ?? throw new UsageException($"the desk does not know the action “{TerminalText.OneLine(name)}”.");

    private DeskContext Context(CancellationToken cancellation)
    {
        var now = Inputs.Now(cancellation);
        var today = Inputs.Options(now.Files).Today;
        return new DeskContext(now.Files)
        {
            Content = Content,
            Today = today,
            Host = Host,
            State = Hub.Current,
            Read = () => _words.Of(now, today, Host with { Cancellation = cancellation }),
        };
    }

    private static DeskAnswer Refused(int status, string message, JsonObject told)
    {
        told["message"] = message;
        return new DeskAnswer(status, told);
    }
}
