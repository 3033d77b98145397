using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using NbSite.Bundles;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Content.Markdown;
using NbSite.Disk;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;

namespace NbSite.Commands;

/// <summary><c>nbsite bundle</c>: the site as one file that opens from a folder, with no network.</summary>
internal static class BundleCommand
{
    private sealed record Own(
        Option<string> Output, Option<string[]> Languages, Option<string?> Pages, Option<string?> Clinic, Option<string?> Edition,
        Option<bool> Past, Option<bool> TextOnly, Option<bool> Folder, Option<bool> SingleFile);

    public static Command Make(ProgramHost host)
    {
        var shared = new SharedOptions();
        var own = new Own(
            new("--output") { Description = "The folder that the copy is put into.", HelpName = "DIR", DefaultValueFactory = _ => "output/bundles" },
            new("--language") { Description = "Only this language; may be given several times.", HelpName = "TAG" },
            new("--pages")
            {
                Description = "Only pages whose id fits, such as “medicines/*”, and those that lead to them.",
                HelpName = "GLOB",
                CustomParser = SharedOptions.Glob,
            },
            ClinicOption.Make(),
            new("--edition") { Description = "Print this edition's name on the cover; every text must be that edition's.", HelpName = "NAME" },
            new("--past") { Description = "Put editions, histories and past texts in too." },
            new("--text-only") { Description = "Leave pictures and diagrams out." },
            new("--folder") { Description = "Write the unpacked folder too." },
            new("--single-file") { Description = "Write one HTML file with everything in it too, for each language." });
        var command = new Command("bundle", """
            Makes an offline copy: a zip file that opens from a folder, a memory stick or a shared drive, with no network.

            Example:
              ./nbsite bundle --clinic clinics/ward-4.yml --output output/bundles
            """)
        {
            shared.Content, shared.Editions, own.Output, own.Languages, own.Pages, own.Clinic, own.Edition, own.Past, own.TextOnly, own.Folder, own.SingleFile,
            shared.Today, shared.BaseUrl, shared.Strict, shared.Region, shared.Format, shared.Verbose,
        };
        command.SetAction(result => Run(result, shared, own, host));
        command.Subcommands.Add(BundleVerifyCommand.Make(host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions shared, Own own, ProgramHost host)
    {
        var started = Stopwatch.GetTimestamp();
        var content = Path.GetFullPath(result.GetValue(shared.Content)!, host.CurrentFolder);
        var output = Path.GetFullPath(result.GetValue(own.Output)!, host.CurrentFolder);
        var clinic = ClinicOption.Read(result, own.Clinic, content, host);
        var files = ContentFolder.Read(content, host);
        var options = shared.Read(result, host, files) with { Clinic = clinic };
        var copy = new OfflineCopy
        {
            Languages = [.. result.GetValue(own.Languages) ?? []],
            Pages = result.GetValue(own.Pages),
            Past = result.GetValue(own.Past),
            TextOnly = result.GetValue(own.TextOnly),
            Edition = result.GetValue(own.Edition),
        };
        host.Deed.Begin("No copy was made.");
        var name = NameOf(copy, options);
        var store = EditionPlace.Of(result, shared, host);
        var editions = store.Store;
        var place = OutputPlace.At(Path.Combine(output, name), content, store.Folder.Root);
        if (File.Exists(output)) throw new MachineException($"the output “{output}” is a file. Remove it, or name a folder with --output.");
        var shelf = Shelf.Open(output);
        var owner = clinic is null ? "" : Path.GetRelativePath(output, Path.GetFullPath(clinic.File.Path, content)).Replace('\\', '/');
        using var zipPlace = shelf.Take(name + ".zip", owner);
        using var staged = result.GetValue(own.Folder) ? StagedOutput.Open(place) : null;
        var zipFile = zipPlace.Path;
        using var zip = Spool(zipPlace.Temporary("spool"));
        var sink = new BundleSink(zip, staged, result.GetValue(own.SingleFile), host);
        var built = SiteBuilder.Build(
            new BuildInput
            {
                HoldsChecks = host.HoldsChecks,
                Files = files,
                Theme = host.Theme(),
                Options = options,
                Output = copy,
                Editions = editions,
                Extensions = host.Extensions,
                PictureCache = PictureFolder.OfDefault(host),
            },
            sink, host.Cancellation);
        sink.Done();
        BuildCommand.Rethrow(built);
        new DiagnosticPrinter(host, content, result.GetValue(shared.Format)).Print(built.Diagnostics);
        if (built.HasErrors || (result.GetValue(shared.Strict) && built.FailsStrictly))
        {
            host.Sum("No copy was made.");
            return ExitCodes.Content;
        }

        if (sink.Refused is { } refused) throw new MachineException(refused);
        if (copy.Edition is { } edition)
            BundleEdition.Check(editions, edition, BundleManifest.Held(built));

        host.Cancellation.ThrowIfCancellationRequested();
        var sums = AddLists(built, zip, sink);
        var singles = result.GetValue(own.SingleFile) ? MakeSingles(built, sink, name) : [];
        var places = new List<Shelf.Place>();
        try
        {
            // All names before the first file: what is refused is refused while nothing is done.
            foreach (var (single, _) in singles) places.Add(shelf.Take(single, owner));
            Put(zipPlace, zip, staged, [.. places.Zip(singles, (single, made) => (single, made.Bytes))], options.Today, host);
        }
        finally
        {
            foreach (var single in places) single.Dispose();
        }

        Report(host, built, zip, zipFile, staged is null ? null : place.Site, [.. places.Select(single => single.Path)], sums, started);
        return ExitCodes.Done;
    }

    private static void Put(
        Shelf.Place zipPlace, ZipSpool zip, StagedOutput? staged, List<(Shelf.Place Place, byte[] Bytes)> singles, DateOnly day, ProgramHost host)
    {
        zipPlace.Put(stream => zip.Write(stream, day));
        var whole = $"The zip file “{Shown(zipPlace.Path, host)}” is whole.";
        host.Deed.Partly(whole);
        staged?.Publish(() => host.Deed.Partly(whole + " So is the folder beside it."));
        foreach (var (single, bytes) in singles) single.Put(bytes);
        host.Deed.Done("The copy is made.");
    }

    /// <summary>The manifest and the list of sums; gives the hash of the list, which names the whole copy.</summary>
    private static string AddLists(BuildResult built, ZipSpool zip, BundleSink sink)
    {
        var manifest = BundleManifest.Of(built, zip.Files.ToList());
        var bytes = manifest.Write();
        var sums = manifest.Sums(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        sink.Add(new OutputFile(BundleNames.Manifest, bytes));
        sink.Add(new OutputFile(BundleNames.Sums, sums));
        return Convert.ToHexStringLower(SHA256.HashData(sums));
    }

    private static List<(string Name, byte[] Bytes)> MakeSingles(BuildResult built, BundleSink sink, string name)
    {
        var languages = BundleFacts.Of(built).Plan.Languages;
        return
        [
            .. languages.Select(language => (
                name + (languages.Length > 1 ? "-" + language.ToLowerInvariant() : "") + ".html",
                SingleFile.Make(built, language, sink.Kept)
                    ?? throw new UsageException("one file cannot hold more than 1000 pages. Choose fewer with --pages."))),
        ];
    }

    private static ZipSpool Spool(string path)
    {
        try
        {
            return new ZipSpool(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{path}”: {exception.Message}", isMidway: true);
        }
    }

    private static string Shown(string path, ProgramHost host) => Path.GetRelativePath(host.CurrentFolder, path).Replace('\\', '/');

    private static void Report(
        ProgramHost host, BuildResult built, ZipSpool zip, string zipFile, string? folder, List<string> singles, string sums, long started)
    {
        string Shown(string path) => BundleCommand.Shown(path, host);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        host.Out.WriteLine($"Bundled {BundleManifest.Held(built).Count()} pages ({zip.Count} files, {Megabytes(zip.Size)}; "
            + $"{Megabytes(new FileInfo(zipFile).Length)} zipped) into {Shown(zipFile)} in {seconds} s");
        if (folder is not null) host.Out.WriteLine($"Folder: {Shown(folder)}");
        foreach (var single in singles) host.Out.WriteLine($"One file: {Shown(single)} ({Megabytes(new FileInfo(single).Length)})");
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Use until: {BundleFacts.Of(built).Plan.View.Until:yyyy-MM-dd}"));
        host.Out.WriteLine($"Fingerprint: {sums}");
    }

    /// <summary>Such as “leaflets-2026-11-21-ward-4”: what tells copies apart in a folder.</summary>
    private static string NameOf(OfflineCopy copy, BuildOptions options)
    {
        var day = options.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] parts =
        [
            "leaflets", day, options.Region?.ToLowerInvariant(), .. copy.Languages.Select(tag => tag.ToLowerInvariant()),
            options.Clinic?.Slug, copy.Pages is { } pages ? Slug.From(NameOf(pages)) : null,
            copy.Edition is { } edition ? "edition-" + edition.ToLowerInvariant() : null,
            copy.TextOnly ? "text" : null, copy.Past ? "past" : null,
        ];
        // What no site has, such as an edition “a/../b”, is told by the build; its files lie in the output until then.
        return string.Concat(string.Join('-', parts.OfType<string>())
            .Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' ? sign : '-'));
    }

    // “medicines” and “medicines/*” are two choices, and two files.
    private static string NameOf(string glob) => glob.Replace("**", " all ", StringComparison.Ordinal)
        .Replace("*", " each ", StringComparison.Ordinal).Replace("?", " one ", StringComparison.Ordinal);

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}

/// <summary><c>nbsite bundle verify</c>: whether a copy is whole, unchanged and within its date.</summary>
internal static class BundleVerifyCommand
{
    public static Command Make(ProgramHost host)
    {
        var shared = new SharedOptions();
        var copy = new Argument<string>("copy") { Description = "The zip file or the unpacked folder." };
        var command = new Command("verify", """
            Tells which files of a copy are missing, changed or added, and whether it is past its date.

            Example:
              ./nbsite bundle verify output/bundles/leaflets-2026-11-21.zip
            """) { copy, shared.Today, shared.Format, shared.Verbose };
        command.SetAction(result => Run(result.GetValue(copy)!, result.GetValue(shared.Today) ?? host.TodayByUtc(), host));
        return command;
    }

    private static int Run(string copy, DateOnly today, ProgramHost host)
    {
        var path = Path.GetFullPath(copy, host.CurrentFolder);
        if (!Directory.Exists(path) && !(File.Exists(path) && FileKind.IsFile(path))) throw new UsageException($"there is no copy “{copy}”.");
        BundleFindings found;
        try
        {
            using var contents = BundleContents.Of(path);
            found = BundleVerifier.Verify(contents, today, host.Cancellation);
        }
        catch (InvalidDataException exception)
        {
            Tell($"Not a copy that NbSite made: {exception.Message}");
            return ExitCodes.Content;
        }

        foreach (var problem in found.Problems) Tell(problem);
        if (found.Manifest is { } manifest)
        {
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(found.Problems.Count == 0 ? "Whole and unchanged" : "Do not use this copy")}: {manifest.Files.Count} files, {manifest.Pages.Length} pages, made {manifest.Made:yyyy-MM-dd}, use until {manifest.Until:yyyy-MM-dd}"));
        }

        else
        {
            host.Out.WriteLine("Do not use this copy: what should be in it cannot be told.");
        }

        if (found.Fingerprint is { } fingerprint) host.Out.WriteLine($"Fingerprint: {fingerprint}");
        return found.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Content;

        void Tell(string problem)
        {
            if (host.Json.IsAsked) host.Json.Fail("copy", problem);
            else host.Out.WriteLine(problem);
        }
    }
}
