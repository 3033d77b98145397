using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Site;

/// <summary>The brand's files, checked and with their addresses; what was wrong is missing.</summary>
public sealed record BrandDocument : Document
{
    /// <inheritdoc/>
    public override string Name => "brand";

    /// <summary>What is written for readers, beside the pages.</summary>
    public ImmutableArray<OutputFile> Files { get; init; } = [];

    /// <summary>Root address of the style sheet; null when nothing changes the theme's.</summary>
    public string? Style { get; init; }

    /// <summary>Pictures by the file that site.yml names, without what they say.</summary>
    public ImmutableDictionary<string, BrandPicture> Pictures { get; init; } =
        ImmutableDictionary<string, BrandPicture>.Empty;

    /// <summary>The icons; null without a mark.</summary>
    public BrandIcons? Icons { get; init; }

    /// <summary>What cards for links look like; null for a site without them.</summary>
    public CardLook? Card { get; init; }

    /// <summary>The colours of a browser's own frame, light and dark.</summary>
    public (string Light, string Dark)? FrameColours { get; init; }
}
