using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Composition;

/// <summary>Hands over the theme's styles, scripts and pictures.</summary>
internal static class ThemeAssets
{
    public static Pipeline Of(ITheme theme) => Pipeline.Named("assets")
        .Input(Module.Source<ThemeDocument>("TakeThemeFiles", _ => ThemeFiles.Files(theme).Select(file => new ThemeDocument(file))))
        .Output(Module.From<ThemeDocument, WrittenFile>("WriteThemeFiles", (file, context) =>
        {
            context.Write(file.File);
            return new WrittenFile(file.File.Path);
        }))
        .Build();
}

/// <summary>A file that the theme brings.</summary>
internal sealed record ThemeDocument(OutputFile File) : Document
{
    public override string Name => File.Path;
}
