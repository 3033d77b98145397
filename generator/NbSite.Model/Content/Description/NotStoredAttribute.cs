namespace NbSite.Model;

/// <summary>
/// A property that belongs to a build and not to what a page says: records of editions do not hold it. Every other
/// property has its name in records written beside it, as <c>[JsonPropertyName]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotStoredAttribute : Attribute;
