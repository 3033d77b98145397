using System.CommandLine;
using System.Text;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.Packs;

/// <summary><c>nbsite pack</c>: packs that sites share.</summary>
internal static class PackCommand
{
    public static Command Make(ProgramHost host) =>
        new("pack", """
            Packs: signs, medicines, words and other things that many sites share.

            Example:
              ./nbsite pack add ../federation/medicines.zip
            """)
        {
            Add(host),
        };

    private static Command Add(ProgramHost host)
    {
        var options = new SharedOptions();
        var path = new Argument<string>("PATH") { Description = "The pack: a folder, or a zip file." };
        var dry = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing." };
        var command = new Command("add", """
            Names a pack in site.yml, and writes down in packs.lock.yml which version of it the site is made with.

            Example:
              ./nbsite pack add ../federation/medicines.zip
            """);
        command.Arguments.Add(path);
        foreach (var option in new Option[] { dry, options.Content, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(path)!, result.GetValue(dry), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string path, bool isDry, ProgramHost host)
    {
        OptionWords.NoOption(path);
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        using var alone = isDry ? null : SigningRun.Hold(content);
        host.Deed.Begin("Nothing was written.");
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        var bag = new DiagnosticBag();
        var files = ContentFolder.ReadOwn(content, host);
        bag.AddRange(files.Select(file => file.ReadProblem).OfType<Diagnostic>().Where(problem => problem.Severity == Severity.Error));
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, host.CurrentFolder));
        var written = Path.GetRelativePath(content, full).Replace('\\', '/');
        if (PackEntry.Problem(written) is { } problem) throw new UsageException($"“{path}” cannot be named in site.yml: {problem}.");
        var site = files.FirstOrDefault(file => file.Path == "site.yml");
        if (bag.HasErrors || site is null) return Refuse();
        var named = PackEntry.Of(files).FirstOrDefault(entry => PackPlace.FullPath(content, entry.Path) == full);
        if (PackPlace.Read(full, named?.Path ?? written, named?.Span ?? SourceSpan.File("site.yml"), host, bag) is not { } pack) return Refuse();
        var lockFile = files.FirstOrDefault(file => file.Path == PackPaths.Lock);
        var agreed = lockFile is null ? PackLock.None : PackLock.Read(lockFile.Bytes, bag);
        if (agreed is null) return Refuse();
        if (agreed.Find(pack.Name) is { } known)
        {
            if (known.Sha256 == pack.Sha256 && named is not null)
            {
                host.Out.WriteLine($"The site has the pack {pack.Name} {pack.Manifest.Version} already. Nothing was written.");
                return ExitCodes.Done;
            }

            throw new UsageException(
                $"the site has the pack “{pack.Name}” {known.Version} already. For another version write its path under “packs” in site.yml, "
                + $"and see what it changes: {host.Self()} upgrade --packs{NewRun.AtFolder(printer.Shown(""))}");
        }

        var edit = named is null ? PackLine.Add(site, written, bag) : null;
        if (bag.HasErrors) return Refuse();
        var next = new PackLock(agreed.Packs.Add(LockedPack.Of(pack)));
        Tell(pack, host);
        if (!isDry) Write(content, site, edit, lockFile, next, host);
        if (edit is not null) host.Out.WriteLine($"{(isDry ? "Would name" : "Named")} it in {printer.Shown("site.yml")}: path: {written}");
        host.Out.WriteLine($"{(isDry ? "Would write" : "Wrote")} {printer.Shown(PackPaths.Lock)}");
        if (isDry) host.Out.WriteLine("Nothing was written. Run the command without --dry-run to write it.");
        else NewRun.Tell(host, $"See what the site says now: {host.Self()} check{NewRun.AtFolder(printer.Shown(""))}");
        return ExitCodes.Done;

        int Refuse()
        {
            printer.Print(bag.ToImmutable());
            host.Sum("Nothing was written.");
            return ExitCodes.Content;
        }
    }

    private static void Tell(Pack pack, ProgramHost host)
    {
        var (manifest, files) = (pack.Manifest, SigningRun.Count(pack.Content.Count(), "file"));
        var more = new[] { manifest.MadeBy is { } maker ? $"made by {maker}" : null, manifest.Licence is { } terms ? $"licence: {terms}" : null }
            .OfType<string>();
        host.Out.WriteLine(TerminalText.OneLine(string.Join(", ", more.Prepend($"The pack {pack.Name} {manifest.Version} has {files}"))));
    }

    private static void Write(string content, ContentFile site, byte[]? edit, ContentFile? lockFile, PackLock next, ProgramHost host)
    {
        var text = Encoding.UTF8.GetBytes(next.Write());
        var edits = new List<(ContentFile, byte[])>();
        if (edit is not null) edits.Add((site, edit));
        if (lockFile is not null) edits.Add((lockFile, text));
        NewFiles.Write(new RootedFolder(content), lockFile is null ? [(PackPaths.Lock, text)] : [], edits);
        host.Deed.Done("All files are written.");
    }
}
