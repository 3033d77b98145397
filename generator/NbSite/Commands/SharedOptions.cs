using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NbSite.Console;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Commands;

/// <summary>Options that several commands have, with their checks.</summary>
internal sealed class SharedOptions
{
    private const int LongestGlob = 300;

    public Option<string> Content { get; } = new("--content")
    {
        Description = "The content folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "content",
        CustomParser = result => Folder(result, "--content content"),
    };

    public Option<string?> Editions { get; } = new("--editions")
    {
        Description = "The folder of published editions; beside the content folder by default.",
        HelpName = "DIR",
        CustomParser = result => Folder(result, "--editions editions"),
    };

    public Option<string> Output { get; } = new("--output")
    {
        Description = "Where the site is published.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output/site",
        CustomParser = result => Folder(result, "--output output/site"),
    };

    public Option<DateOnly?> Today { get; } = new("--today")
    {
        Description = "The day that counts as today, for due and overdue; by default the day in the time zone that site.yml names, else by UTC.",
        HelpName = "YYYY-MM-DD",
        CustomParser = Date,
    };

    public Option<Uri?> BaseUrl { get; } = new("--base-url")
    {
        Description = "The address of the published site, in place of base-url in site.yml.",
        HelpName = "URL",
        CustomParser = Address,
    };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Publish drafts too, marked as drafts." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Treat warnings as errors." };

    public Option<string?> Region { get; } = new("--region")
    {
        Description = "A country or group that site.yml declares: its way stands in the text, the others at the end of each page.",
        HelpName = "CODE",
        CustomParser = RegionCode,
    };

    public Option<LinkStyle> Links { get; } = new("--links")
    {
        Description = "“folder”: relative links that work from a folder and a web server; “root”: /like/this/, for a web server.",
        HelpName = "folder|root",
        DefaultValueFactory = _ => LinkStyle.Folder,
        CustomParser = Style,
    };

    public Option<DiagnosticFormat> Format { get; } = new("--format")
    {
        Description = "How problems are written.",
        HelpName = "text|json|github|sarif",
        DefaultValueFactory = _ => DiagnosticFormat.Text,
        CustomParser = result => Choice(result, DiagnosticFormat.Text),
    };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Say more when NbSite itself fails." };

    public void AddTo(Command command, bool withOutput)
    {
        command.Options.Add(Content);
        command.Options.Add(Editions);
        if (withOutput) command.Options.Add(Output);
        command.Options.Add(Today);
        command.Options.Add(BaseUrl);
        command.Options.Add(Drafts);
        command.Options.Add(Strict);
        command.Options.Add(Region);
        command.Options.Add(Links);
        command.Options.Add(Format);
        command.Options.Add(Verbose);
    }

    /// <summary>The choices that were made. Throws <see cref="UsageException"/> for a region that the site does not declare.</summary>
    public BuildOptions Read(ParseResult result, ProgramHost host, ImmutableArray<ContentFile> files) => new()
    {
        Today = Day(result, host),
        BaseUrl = result.GetValue(BaseUrl),
        Drafts = result.GetValue(Drafts),
        Region = RegionOf(result, files),
        Links = result.GetValue(Links),
    };

    /// <summary>The day that was named, else today in the site's time zone.</summary>
    public DateOnly Day(ParseResult result, ProgramHost host) =>
        result.GetValue(Today) ?? host.Today(Path.GetFullPath(result.GetValue(Content)!, host.CurrentFolder));

    /// <summary>The name of a folder, which may not be empty.</summary>
    public static string Folder(ArgumentResult result, string example)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.Length == 0) result.AddError($"“” is not a folder. Write it like {example}.");
        else if (text.Contains('\0', StringComparison.Ordinal)) result.AddError("A folder's name cannot hold the character NUL.");
        return text;
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 3000) return day;
        result.AddError($"“{text}” is not a date from 2000 to 2999. Write it like --today 2026-11-21.");
        return null;
    }

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && uri.Host.Length > 0)
        {
            if (BaseAddress.ProblemOfPath(uri) is not { } problem) return uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
            result.AddError($"“{text}” cannot be a site's address: {problem}.");
            return null;
        }

        result.AddError(uri is { Scheme: "https" or "http", Host.Length: > 0 }
            ? $"“{text}” cannot be a site's address: it may hold no user name, “?” or “#”. Write it like --base-url https://example.org/."
            : $"“{text}” is not a web address. Write it like --base-url https://example.org/.");
        return null;
    }

    /// <summary>The region that was chosen; null for all. Throws <see cref="UsageException"/> for one that is not declared.</summary>
    public string? RegionOf(ParseResult result, ImmutableArray<ContentFile> files)
    {
        if (result.GetValue(Region) is not { } written) return null;
        // With a site.yml that cannot be read, its own errors are told in place of this.
        if (SiteConfigReader.RegionsIn(files) is not { } declared || declared.MayDeclare(written)) return written;
        var hint = RegionReader.Problem(written, declared) is { Code: var code, Hint: var mend } && code == Codes.UnknownRegion ? " " + mend
            : declared.All.IsEmpty ? " It declares none." : $" It declares {string.Join(", ", declared.Codes)}.";
        throw new UsageException($"site.yml does not declare the region “{Quote.Short(written)}”.{hint}");
    }

    private static string? RegionCode(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return text;
        result.AddError($"“{Quote.Short(text)}” is not a region. Write a code that site.yml declares, like --region GB.");
        return null;
    }

    /// <summary>A pattern of ids or paths, no longer than the longest of them can be.</summary>
    public static string Glob(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.Length > LongestGlob) result.AddError($"a pattern has at most {LongestGlob} characters; this one has {text.Length}. Write it like --pages \"medicines/*\".");
        return text;
    }

    /// <summary>How this command line wants problems written, also when it is wrong.</summary>
    public static DiagnosticFormat FormatOf(ParseResult result, string[] args)
    {
        // Lists have formats of their own; whoever asked for one in JSON reads errors as JSON too.
        if (result.CommandResult.Command.Options.FirstOrDefault(each => each.Name == "--format") is not { } option)
            return DiagnosticFormat.Text;
        var typed = Array.IndexOf(args, option.Name) is var at and >= 0 && at + 1 < args.Length
            ? args[at + 1]
            : args.FirstOrDefault(each => each.StartsWith(option.Name + "=", StringComparison.Ordinal)
                || each.StartsWith(option.Name + ":", StringComparison.Ordinal))?[(option.Name.Length + 1)..];
        return Enum.TryParse<DiagnosticFormat>(typed, ignoreCase: true, out var format) && Enum.IsDefined(format)
            ? format
            : DiagnosticFormat.Text;
    }

    private static LinkStyle Style(ArgumentResult result) => Choice(result, LinkStyle.Folder);

    /// <summary>An enum value by its name in small letters.</summary>
    public static T Choice<T>(ArgumentResult result, T fallback) where T : struct, Enum
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        result.AddError($"“{text}” is none of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");
        return fallback;
    }
}
