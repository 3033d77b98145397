namespace NbSite.Publishing.Site.Outputs;

/// <summary>What pictures are made for.</summary>
internal enum PictureUse
{
    /// <summary>Pages on screens, in several sizes.</summary>
    Screen,

    /// <summary>Paper: one size, in a format that goes into a PDF as it is.</summary>
    Print,

    /// <summary>Nothing: words stand in their place.</summary>
    None,
}
