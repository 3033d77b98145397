using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Composition;

/// <summary>Hands over the theme's styles, scripts and pictures.</summary>
internal static class ThemeAssets
{
    public static Pipeline Of(ITheme theme) => Pipeline.Named("assets")
        .Input(new ReadFiles(ThemeFiles.Files(theme).Select(file => new FileDocument(file.Path, file.Bytes))))
        .Output(new CopyFiles())
        .Build();
}
