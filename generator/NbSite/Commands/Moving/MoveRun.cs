using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Moving;

/// <summary>
/// One move: made in memory, followed wherever a reader finds the old name, judged as a whole, and only then written.
/// </summary>
internal sealed class MoveRun(
    ReadSite site, Func<ImmutableArray<ContentFile>, ReadSite> read, MovedContent files, EditionStore store,
        DateOnly today,
    DiagnosticPrinter printer, ProgramHost host)
{
    // What names a thing can stand behind what names it: a page behind a sign, a card behind a source.
    private const int MostRounds = 12;

    /// <summary>The content folder.</summary>
    public required string Content { get; init; }

    /// <summary>Whether old addresses lead on.</summary>
    public required bool LeadsOn { get; init; }

    public int Do(string from, string to, bool isDry)
    {
        var move = new MoveTargets(site, files, store, Content, host).Of(from, to);
        var clinics = new ClinicNames(Content);
        if (files.Moves.Any()) PathLinks.Rewrite(files);
        var old = site.Result.Diagnostics.Where(each => each.Severity == Severity.Error)
            .Select(each => (each.Code, each.Span.Path, each.Message)).ToHashSet();
        var after = Followed(move, old);
        if (LeadsOn && after.Index is not null)
        {
            var headers = after.Headers;
            foreach (var (address, now, target) in move.Led((language, id) => headers
                .FirstOrDefault(page => page.Language == language && page.Id == id)).Distinct())
                LedOn.Add(files, address, now, target, $"Moved on {today.Iso()}.");
            after = Followed(move, old);
        }

        var errors = New(after, old);
        if (errors.Length > 0 || after.Index is null)
        {
            // They are told at the files as they stand.
            printer.Print([.. errors
                .Select(each => each with { Span = each.Span with { Path = files.From(each.Span.Path) } })]);
            host.Sum("Nothing was moved: with the move these errors would be new. Mend what they tell of, and run the command again.");
            return ExitCodes.Content;
        }

        MoveCheck.Same(site, after, move);
        if (move.Thing is { } thing) clinics.Follow(thing.Kind, thing.From, thing.To);
        var unsigned = MoveCheck.Unsigned(site, after, move);
        Show(isDry, clinics);
        if (!isDry)
        {
            var left = MoveFiles.Write(new RootedFolder(Content), files, clinics);
            host.Deed.Done("Everything is moved.");
            foreach (var path in left)
                host.Out.WriteLine($"{printer.Shown(path)} was left by a move that was stopped. Delete it if you miss nothing of what it says.");
        }

        Tell(move, isDry, unsigned);
        return ExitCodes.Done;
    }

    /// <summary>The site as it is read once every place was followed that a reader finds.</summary>
    private ReadSite Followed(Move move, HashSet<(string, string, string)> old)
    {
        var follower = new NameFollower(files, move.Names);
        var after = read(files.After);
        for (var i = 0; i < MostRounds && New(after, old) is { Length: > 0 } errors && follower.Follow(errors); i++)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            after = read(files.After);
        }

        return after;
    }

    private ImmutableArray<Diagnostic> New(ReadSite after, HashSet<(string, string, string)> old) =>
    [
        .. after.Result.Diagnostics.Where(each => each.Severity == Severity.Error
            && !old.Contains((each.Code, files.From(each.Span.Path), each.Message))),
    ];

    private void Show(bool isDry, ClinicNames clinics)
    {
        foreach (var (from, to) in files.Moves)
            host.Out.WriteLine($"{(isDry ? "Would move" : "Moved")} {printer.Shown(from)} to {printer.Shown("")}/{to}");
        foreach (var (path, bytes) in files.Texts)
        {
            if (isDry)
                host.Out.Write(UnifiedDiff.Of(printer.Shown(files.From(path)),
                Encoding.UTF8.GetString(files.Bytes(path).Span), Encoding.UTF8.GetString(bytes)));
            else if (files.From(path) == path) host.Out.WriteLine($"{(files.Bytes(path).IsEmpty ? "Wrote" : "Changed")} {printer.Shown(path)}");
        }

        foreach (var (path, before, bytes) in clinics.Edits)
        {
            if (isDry)
                host.Out.Write(UnifiedDiff.Of(path, Encoding.UTF8.GetString(before.Span),
                Encoding.UTF8.GetString(bytes)));
            else host.Out.WriteLine($"Changed {path}");
        }

        foreach (var path in clinics.Unread)
            host.Out.WriteLine($"{path} cannot be read, and may still name it.");
    }

    private void Tell(Move move, bool isDry, ImmutableArray<string> unsigned)
    {
        if (unsigned.Length > 0)
        {
            host.Out.WriteLine();
            host.Out.WriteLine($"{SigningRun.Count(unsigned.Length, "page")} {(isDry ? "would have" : unsigned.Length == 1 ? "has" : "have")} to be signed again, because the name is a part of what was signed:");
            foreach (var page in unsigned) host.Out.WriteLine($"  {page}");
        }

        host.Out.WriteLine();
        if (isDry) host.Out.WriteLine("Nothing was moved. Run the command without --dry-run to do it.");
        else if (move.Back.IsEmpty) host.Out.WriteLine("No one command moves it back: there were files already where it is now.");
        foreach (var (now, was) in isDry ? [] : move.Back)
            host.Out.WriteLine($"To move it back: {host.Self()} mv {TypedWord.Of(now)} {TypedWord.Of(was)}"
                + (LeadsOn ? "" : " --no-redirect") + Commands.New.NewRun.AtFolder(printer.Shown("")));
    }
}
