using NbSite.Model;

namespace NbSite.Publishing.Leaflets;

/// <summary>How leaflets are laid out.</summary>
public sealed record LeafletOptions(PaperSize Paper, bool LargePrint);
