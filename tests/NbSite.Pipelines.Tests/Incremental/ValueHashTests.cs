using System.Collections.Immutable;
using NbSite.Pipelines.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests.Incremental;

/// <summary>The hash of a value goes by all that it holds; what may be a window on something else has none.</summary>
public sealed class ValueHashTests
{
    private static readonly Whole Known = new("a", 1, new DateOnly(2026, 11, 20), ["x", "y"], new Part("p"))
    {
        Words = ImmutableDictionary<string, string>.Empty.Add("k", "v").Add("l", "w"),
        Bytes = new byte[] { 1, 2 },
        Pair = ("one", 1),
        Kind = Kind.First,
    };

    private static string? Of(object? value) => new ValueHash().Of(value);

    [Fact]
    public void The_same_is_the_same_in_another_run()
    {
        Assert.NotNull(Of(Known));
        Assert.Equal(Of(Known), Of(Known with { Words = ImmutableDictionary<string, string>.Empty.Add("l", "w").Add("k", "v") }));
        Assert.Equal(Of(Known), new ValueHash().OfShared(Known with { Parts = [.. Known.Parts] }));
    }

    [Fact]
    public void Whatever_changes_asks_for_another_hash()
    {
        Whole[] others =
        [
            Known with { Text = "b" }, Known with { Text = null }, Known with { Number = 2 }, Known with { Number = null },
            Known with { On = new DateOnly(2026, 11, 21) }, Known with { Parts = ["xy"] }, Known with { Parts = ["y", "x"] },
            Known with { Parts = [] }, Known with { Parts = default }, Known with { Inner = new Part("q") }, Known with { Inner = new Other("p") },
            Known with { Words = Known.Words.SetItem("k", "w") }, Known with { Words = Known.Words.Remove("k") },
            Known with { Bytes = new byte[] { 1, 3 } }, Known with { Pair = ("one", 2) }, Known with { Kind = Kind.Second }, new More(Known, "m"),
        ];
        Assert.Equal(others.Length + 1, others.Select(Of).Append(Of(Known)).Distinct().Count());
        Assert.DoesNotContain(null, others.Select(Of));
    }

    [Fact]
    public void What_lies_in_a_part_counts()
    {
        Assert.NotEqual(Of(new Hidden("a")), Of(new Hidden("b")));
        Assert.NotEqual(Of(new Below("a")), Of(new Below("b")));
    }

    [Fact]
    public void What_is_no_plain_value_has_no_hash()
    {
        Assert.Null(Of(new Part("p") { Held = new List<string>() }));
        Assert.Null(Of(new Part("p") { Held = () => "p" }));
        Assert.Null(Of(new Part("p") { Held = new Lazy<string>("p") }));
        var circle = new Part("p");
        circle.Held = circle;
        Assert.Null(Of(circle));
    }

    private enum Kind
    {
        First, Second,
    }

    private record Whole(string? Text, int? Number, DateOnly On, ImmutableArray<string> Parts, Part Inner)
    {
        public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

        public ReadOnlyMemory<byte> Bytes { get; init; }

        public (string, int) Pair { get; init; }

        public Kind Kind { get; init; }
    }

    private sealed record More(Whole Base, string Own) : Whole(Base);

    private record Part(string Name)
    {
        public object? Held { get; set; }
    }

    private sealed record Other(string Name) : Part(Name);

    private sealed class Hidden(string own)
    {
        private readonly string _own = own;

        public int Length => _own.Length;
    }

    private abstract class Above(string own)
    {
        private readonly string _own = own;

        public int Length => _own.Length;
    }

    private sealed class Below(string own) : Above(own);
}
