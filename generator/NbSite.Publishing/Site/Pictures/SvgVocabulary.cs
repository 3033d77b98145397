using System.Collections.Frozen;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>What may stand in a drawing: shapes, words, colours and effects of SVG, and nothing that runs, loads or moves.</summary>
internal static class SvgVocabulary
{
    public const string Names = "http://www.w3.org/2000/svg";
    public const string LinkNames = "http://www.w3.org/1999/xlink";

    public static readonly FrozenSet<string> Elements = Set("""
        svg g defs symbol use title desc switch
        path rect circle ellipse line polyline polygon
        text tspan textPath
        linearGradient radialGradient stop pattern clipPath mask marker style
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    public static readonly FrozenSet<string> Attributes = Set("""
        id class style lang tabindex role focusable version baseProfile viewBox preserveAspectRatio transform
        x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points width height pathLength offset rotate side method spacing startOffset
        textLength lengthAdjust gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
        clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits
        systemLanguage requiredFeatures media type
        in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
        surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
        azimuth elevation stdDeviation radius baseFrequency numOctaves seed stitchTiles z pointsAtX pointsAtY pointsAtZ
        limitingConeAngle tableValues slope intercept amplitude exponent
        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
        color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
        flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
        glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color
        line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
        pointer-events shape-rendering solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
        stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor
        text-decoration text-indent text-orientation text-overflow text-rendering text-transform unicode-bidi vector-effect
        visibility white-space word-spacing writing-mode xml-space shape-inside shape-padding
        """);

    /// <summary>Functions that only reckon with what stands in their brackets.</summary>
    public static readonly FrozenSet<string> Functions = Set(
        "rgb rgba hsl hsla translate translatex translatey scale scalex scaley rotate skewx skewy matrix");

    private static FrozenSet<string> Set(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
