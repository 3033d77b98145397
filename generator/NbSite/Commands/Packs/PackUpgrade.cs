using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
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
        if (!bag.HasErrors)
        {
            var site = ReadSite.Read(merged, host.Today(content), host);
            Tell(PackEffect.Of(changes.Where(change => !change.IsSame), site, host.Cancellation), printer, host);
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
        NewFiles.Write(new RootedFolder(content), lockFile is null ? [(PackPaths.Lock, text)] : [], lockFile is null ? [] : [(lockFile, text)]);
        host.Deed.Done("packs.lock.yml is written.");
        host.Out.WriteLine($"Wrote {printer.Shown(PackPaths.Lock)}. Next: {host.Self()} check{at}");
        return bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;
    }

    private static void Show(PackChange change, ProgramHost host)
    {
        host.Out.WriteLine(TerminalText.OneLine((change.Before, change.After) switch
        {
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

        if (effect.Signed.IsEmpty)
        {
            if (effect.IsTraced) host.Out.WriteLine("Every sign-off of the site still holds.");
            return;
        }

        host.Out.WriteLine($"Sign-offs that do not hold for the new words, in {SigningRun.Count(effect.Signed.Length, "file")}:");
        foreach (var (path, parts) in effect.Signed) host.Out.WriteLine($"  {printer.Shown(path)}  {SigningRun.Count(parts, "part")}");
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
