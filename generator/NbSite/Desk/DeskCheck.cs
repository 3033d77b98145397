using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Preview;

namespace NbSite.Desk;

/// <summary>Has the site's own readers and checks say what would be wrong with a change, before anything is saved.</summary>
/// <param name="inputs">Builds on trial.</param>
internal sealed class DeskCheck(PreviewInputs inputs)
{
    // More than anybody reads at once.
    private const int Most = 30;

    /// <summary>What a change would bring that is not there already, at the fields that it comes from.</summary>
    /// <param name="proposal">The change.</param>
    /// <param name="context">The site without it.</param>
    /// <param name="isWhole">Whether all of the site is checked; else, where that can be, only the changed pages, which takes a moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public ImmutableArray<DeskProblem> Of(Proposal proposal, DeskContext context, bool isWhole, CancellationToken cancellation)
    {
        if (proposal.Change is not { Files.IsEmpty: false } change) return [];
        var refused = change.Files.Select(file => context.Refuses(file.Path)).OfType<string>().Select(why => new DeskProblem("", why)).ToImmutableArray();
        if (!refused.IsEmpty) return refused;
        var made = context.State.Made;
        // What was wrong before does not stand in the way.
        var known = made.Diagnostics.Select(each => (each.Code, each.Span.Path, each.Message)).ToHashSet();
        return
        [
            .. Told(change, context, isWhole, cancellation)
                // What is begun waits for its words, and is told on the page until they are written.
                .Where(each => each.Descriptor != Codes.TemplateText)
                .Where(each => !known.Contains((each.Code, each.Span.Path, each.Message)))
                // What is no error is advice for the one who writes these lines, and no news of others.
                .Where(each => each.Severity == Severity.Error || change.Files.Any(file => file.Path == each.Span.Path))
                .OrderBy(each => each.Severity == Severity.Error ? 0 : 1).Take(Most)
                .Select(each => Of(each, proposal.Places)),
        ];
    }

    private IEnumerable<Diagnostic> Told(ChangeSet change, DeskContext context, bool isWhole, CancellationToken cancellation)
    {
        var made = context.State.Made;
        if (!isWhole && made.Warm is { } warm && change.Files.All(file => file is { Before: not null, After: not null }))
        {
            var saved = change.Files.Select(file => new ContentFile(file.Path, file.After!.Value)).ToImmutableArray();
            if (warm.Remake(saved, cancellation) is { } pages) return pages.Diagnostics;
        }

        return inputs.Trial(made, After(change, context.Files), cancellation).Diagnostics;
    }

    /// <summary>The files as they would be.</summary>
    internal static ImmutableArray<ContentFile> After(ChangeSet change, ImmutableArray<ContentFile> files)
    {
        var changed = change.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.Where(file => !changed.Contains(file.Path))
                .Concat(change.Files.Where(file => file.After is not null).Select(file => new ContentFile(file.Path, file.After!.Value)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static DeskProblem Of(Diagnostic told, ImmutableArray<FieldPlace> places)
    {
        var span = told.Span;
        var place = places.FirstOrDefault(each => each.Path == span.Path && span.Line >= each.First && span.Line <= each.Last);
        return new DeskProblem(place?.Field ?? "", TerminalText.OneLine(told.Message))
        {
            Code = told.Code,
            Hint = told.Hint is { Length: > 0 } hint ? TerminalText.OneLine(hint) : null,
            IsError = told.Severity == Severity.Error,
            Path = span.Path ?? "",
            Line = place is null ? span.Line : span.Line - place.First + 1,
            Column = span.Column,
        };
    }
}
