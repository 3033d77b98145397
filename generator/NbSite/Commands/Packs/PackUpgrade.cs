using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.Packs;

/// <summary><c>nbsite upgrade --packs</c>: shows what new versions of packs change, and agrees on them.</summary>
internal static class PackUpgrade
{
    private const int MostNamed = 50;

    public static int Run(ParseResult result, SharedOptions options, bool write, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        using var alone = write ? SigningRun.Hold(content) : null;
        host.Deed.Begin("Nothing was changed.");
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        var bag = new DiagnosticBag();
        var files = ContentFolder.ReadOwn(content, host);
        bag.AddRange(files.Select(file => file.ReadProblem).OfType<Diagnostic>().Where(problem => problem.Severity == Severity.Error));
        var read = SitePacks.Read(files, content, host);
        bag.AddRange(read.SiteProblems);
        bag.AddRange(read.Problems);
        if (bag.HasErrors)
        {
            printer.Print(bag.ToImmutable());
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        printer.Packs = new PackLock([.. read.Packs.Select(each => LockedPack.Of(each.Pack))]);
        var lockFile = files.FirstOrDefault(file => file.Path == PackPaths.Lock);
        var ignored = new DiagnosticBag();
        var agreed = lockFile is null ? PackLock.None : PackLock.Read(lockFile.Bytes, ignored);
        // A file that cannot be used is written anew from what is shown here: all is told as new.
        if (agreed is null) host.Warn($"{printer.Shown(PackPaths.Lock)} cannot be used, so nothing is known of the packs before.");
        var changes = PackChange.Of(agreed ?? PackLock.None, read.Packs.Select(each => each.Pack));
        if (changes.All(change => change.IsSame) && agreed is not null)
        {
            host.Out.WriteLine("The packs are those that were agreed on. There is nothing to do.");
            return ExitCodes.Done;
        }

        foreach (var change in changes.Where(change => !change.IsSame)) Show(change, host);
        var merged = read.Merge(bag);
        printer.Print(bag.ToImmutable());
        Withdrawn(changes, read.Packs.Select(each => each.Pack), host);
        ImmutableArray<UnboundRecord> older = [];
        if (!bag.HasErrors)
        {
            var site = ReadSite.Read(merged, host.Today(content), host);
            var effect = PackEffect.Of(changes.Where(change => !change.IsSame), site, host.Cancellation);
            Tell(effect, printer, host);
            if (write) older = UnboundRecord.Of(effect.Unbound, site, content, changes, host, printer);
            var errors = site.Result.Diagnostics.Where(each => each.Severity == Severity.Error).ToImmutableArray();
            printer.Print(errors);
            if (!errors.IsEmpty) host.Sum("The site cannot be made with these packs until the problems above are mended.");
        }

        var at = NewRun.AtFolder(printer.Shown(""));
        if (!write)
        {
            host.Out.WriteLine($"Nothing was written. To take the packs as they are: {host.Self()} upgrade --packs --write{at}");
            return bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;
        }

        var text = Encoding.UTF8.GetBytes(printer.Packs.Write());
        List<(string, byte[])> made = lockFile is null ? [(PackPaths.Lock, text)] : [];
        List<(ContentFile, byte[])> edited = lockFile is null ? [] : [(lockFile, text)];
        foreach (var record in older)
        {
            if (record.Before is { } before) edited.Add((before, record.Bytes));
            else made.Add((record.Path, record.Bytes));
        }

        NewFiles.Write(new RootedFolder(content), made, edited);
        host.Deed.Done("packs.lock.yml is written.");
        foreach (var record in older)
            host.Out.WriteLine($"Wrote {printer.Shown("")}/{record.Path}: readers are told that the words have changed since somebody looked.");
        host.Out.WriteLine($"Wrote {printer.Shown(PackPaths.Lock)}. Next: {host.Self()} check{at}");
        return bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;
    }

    private static void Show(PackChange change, ProgramHost host)
    {
        host.Out.WriteLine(TerminalText.OneLine((change.Before, change.After) switch
        {
            ({ } then, { } now) when IsOlder(now.Version, then.Version) => $"The pack {change.Name}, from {then.Version} back to {now.Version}, which is older:",
            (null, { } now) => $"The pack {change.Name} {now.Version} is new:",
            ({ } then, null) => $"The pack {change.Name} {then.Version} goes:",
            var (then, now) when then!.Version == now!.Version => $"The pack {change.Name} {now.Version}, with other files than before:",
            var (then, now) => $"The pack {change.Name}, from {then!.Version} to {now!.Version}:",
        }));
        foreach (var file in change.Files)
        {
            host.Out.WriteLine(TerminalText.OneLine($"  {Word(file.Kind),-7} {file.Path}"));
            if (file.Kind != ChangeKind.Changed) continue;
            foreach (var (kind, key) in file.Parts) host.Out.WriteLine(TerminalText.OneLine($"    {Word(kind),-7} {key}"));
        }
    }

    /// <summary>What the makers of a pack took back, of which nobody may read on: it holds whatever the site's own records say.</summary>
    private static void Withdrawn(IEnumerable<PackChange> changes, IEnumerable<Pack> packs, ProgramHost host)
    {
        var now = packs.ToDictionary(pack => pack.Name, StringComparer.Ordinal);
        foreach (var change in changes.Where(change => !change.IsSame && now.ContainsKey(change.Name)))
        {
            var changed = change.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var file in now[change.Name].Content.Where(file => changed.Contains(file.Path) && PackShape.IsWithdrawn(file.Path, file.Bytes)))
            {
                host.Out.WriteLine(TerminalText.OneLine(
                    $"WITHDRAWN by the makers of {change.Name}: {file.Path[..^".review.yml".Length]}. With this version it is withdrawn on your site too, whatever your own record says."));
            }
        }
    }

    /// <summary>Whether a version comes before another; false where they are not numbers.</summary>
    internal static bool IsOlder(string one, string other)
    {
        static int[]? Numbers(string version)
        {
            var parts = version.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
            return parts.Contains(-1) ? null : parts;
        }

        if (Numbers(one) is not { } a || Numbers(other) is not { } b) return false;
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
            if (a.ElementAtOrDefault(i) is var x && b.ElementAtOrDefault(i) is var y && x != y) return x < y;
        return false;
    }

    private static void Tell(PackEffect effect, DiagnosticPrinter printer, ProgramHost host)
    {
        host.Out.WriteLine();
        if (effect.Pages.IsEmpty && effect.IsTraced) host.Out.WriteLine("No page of the site tells of it.");
        else if (!effect.Pages.IsEmpty) host.Out.WriteLine($"It is told on {SigningRun.Count(effect.Pages.Length, "page")}:");
        foreach (var page in effect.Pages.Take(MostNamed))
            host.Out.WriteLine(TerminalText.OneLine($"  {page.Address ?? page.Language + ":" + page.Id}  {page.Title}"));
        if (effect.Pages.Length > MostNamed) host.Out.WriteLine($"  and {effect.Pages.Length - MostNamed} more");
        if (!effect.IsTraced)
        {
            host.Out.WriteLine("Numbers, levels, pictures, records or words of every page are others too: any page may tell of them, and any sign-off may fall.");
            host.Out.WriteLine($"Look at the site with {host.Self()} serve; {host.Self()} review lists what fell.");
        }

        if (!effect.Unbound.IsEmpty)
        {
            host.Out.WriteLine($"Looked at before the words changed, in {SigningRun.Count(effect.Unbound.Length, "file")}:");
            foreach (var file in effect.Unbound) host.Out.WriteLine($"  {printer.Shown(file.Path)}  {file.Review!.Last!.On.Iso()}");
            host.Out.WriteLine("Their records do not say of which words they are; --write notes in records of your own that the words have changed since.");
        }

        if (effect.Signed.IsEmpty)
        {
            if (effect.IsTraced && effect.Unbound.IsEmpty) host.Out.WriteLine("Every sign-off of the site still holds.");
            return;
        }

        host.Out.WriteLine($"Sign-offs that do not hold for the new words, in {SigningRun.Count(effect.Signed.Length, "file")}:");
        foreach (var (path, parts) in effect.Signed) host.Out.WriteLine($"  {printer.Shown(path)}  {SigningRun.Count(parts, "part")}");
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
