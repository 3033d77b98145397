using NbSite.Content.Clinics;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>Reads the clinic's file of an offline copy or of leaflets.</summary>
public sealed class ReadClinic(
    BuildInput input, Pipeline<ConfigDocument> config, Pipeline<ValueDocument> values, Pipeline<SignSetDocument> signs)
    : SourceModule<ClinicDocument>
{
    public override IEnumerable<ClinicDocument> Read(IModuleContext context)
    {
        if (input.Options.Clinic is not { File: var file } source || context.OutputsOf(config) is not [var site]) return [];
        var bag = new DiagnosticBag(site.Config.Regions);
        if (file.ReadProblem is { } unread) bag.Add(unread);
        var text = file.ReadProblem is null ? SourceDecoder.Decode(file.Path, file.Bytes, bag) : null;
        var node = text is null ? null : YamlReader.Read(text, bag);
        var read = node is null ? null : ClinicReader.Read(
            node, file.Path, [.. context.OutputsOf(values).Select(value => value.Value)],
            Signs(context), site.Config.BundlePhone,
            input.Options.Region, input.Options.Today, bag);
        var logo = read?.Logo is { } name ? Logo(name, source, bag, context) : null;
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        return read is null || bag.HasErrors ? [] : [new ClinicDocument(read.View with { Logo = logo?.Address }, logo, read.Signs)];
    }

    /// <summary>The site's signs; null where some could not be read, and nothing can be held to them.</summary>
    private SignSet? Signs(IModuleContext context) =>
        context.DiagnosticsOf(signs).Any(diagnostic => diagnostic.Severity == Severity.Error) ? null
        : context.OutputsOf(signs) is [var set] ? set.Set : SignSet.None;

    private static PictureDocument? Logo(TextValue name, ClinicSource source, DiagnosticBag bag, IModuleContext context)
    {
        var isPicture = PictureFile.Is(name.Value) && !name.Value.AsSpan().ContainsAny('/', '\\');
        var file = isPicture ? source.Beside(name.Value) : null;
        if (file is { ReadProblem: null }) return Named(file, context) is { } logo ? Clean(logo, name.Span, bag, context) : null;
        bag.Add(file?.ReadProblem ?? Codes.ClinicLogoMissing.At(name.Span, Quote.Short(name.Value)));
        return null;
    }

    /// <summary>A logo of pixels with nothing beside the picture in it, such as where it was taken.</summary>
    private static PictureDocument? Clean(PictureDocument logo, SourceSpan place, DiagnosticBag bag, IModuleContext context)
    {
        var path = logo.File.Path;
        if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return logo;
        if (CleanPicture.Of(path, logo.File.Bytes.ToArray()) is { } clean) return Named(new ContentFile(path, clean.Bytes), context);
        bag.Add(Codes.PictureUnreadable.At(place, path, "it is damaged, or larger than any screen"));
        return null;
    }

    private static PictureDocument? Named(ContentFile file, IModuleContext context) =>
        new NamePicture().Execute(new SourceFile(file, FileRole.Picture, null), context).FirstOrDefault();
}

/// <summary>Hands the clinic's logo over.</summary>
public sealed class WriteLogo : Module<ClinicDocument, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(ClinicDocument clinic, IModuleContext context)
    {
        if (clinic.Logo is not { } logo) return [];
        context.Write(NamePicture.FileOf(logo));
        return [new WrittenFile(logo.Address[1..])];
    }
}
