using System.Text.Json;
using Microsoft.Playwright;

namespace NbSite.Browser.Tests;

/// <summary>One thing that a screen reader tells.</summary>
/// <param name="Role">What it is, such as “link”.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where it leads; empty for what leads nowhere.</param>
/// <param name="Level">The level of a heading; 0 for all else.</param>
/// <param name="IsInMain">Whether it stands in the main part of the page, and in no navigation there, which has a name that tells its links apart.</param>
/// <param name="HoldsNumber">Whether a number to phone is in it.</param>
internal sealed record HeardNode(string Role, string Name, string Url, int Level, bool IsInMain, bool HoldsNumber);

/// <summary>The accessibility tree of a page that is open, in its order, without what is passed over.</summary>
internal static class HeardTree
{
    /// <summary>The whole page.</summary>
    public static async Task<List<HeardNode>> OfAsync(IPage tab)
    {
        var tree = await Tree.ReadAsync(await tab.Context.NewCDPSessionAsync(tab));
        return tree.Below(tree.Root);
    }

    /// <summary>Parts of the page by a selector, each with what is told of it.</summary>
    public static async Task<List<(string Part, List<HeardNode> Heard)>> PartsAsync(IPage tab, string selector)
    {
        var session = await tab.Context.NewCDPSessionAsync(tab);
        var tree = await Tree.ReadAsync(session);
        var root = (await session.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var found = (await session.SendAsync("DOM.querySelectorAll", new() { ["nodeId"] = root, ["selector"] = selector }))!.Value;
        var parts = new List<(string, List<HeardNode>)>();
        foreach (var id in found.GetProperty("nodeIds").EnumerateArray())
        {
            var node = (await session.SendAsync("DOM.describeNode", new() { ["nodeId"] = id.GetInt32() }))!.Value.GetProperty("node");
            var attributes = string.Join(' ', node.GetProperty("attributes").EnumerateArray().Select(value => value.GetString()));
            parts.Add((attributes, tree.Below(tree.OfElement(node.GetProperty("backendNodeId").GetInt32()))));
        }

        return parts;
    }

    private sealed class Tree
    {
        private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);

        public string Root { get; private set; } = "";

        public static async Task<Tree> ReadAsync(ICDPSession session)
        {
            var tree = new Tree();
            foreach (var node in (await session.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray())
            {
                var id = node.GetProperty("nodeId").GetString()!;
                tree._nodes[id] = node;
                if (!node.TryGetProperty("parentId", out _)) tree.Root = id;
            }

            return tree;
        }

        /// <summary>What stands for an element; it may be passed over itself.</summary>
        public string OfElement(int element) => _nodes.First(node =>
            node.Value.TryGetProperty("backendDOMNodeId", out var its) && its.GetInt32() == element).Key;

        public List<HeardNode> Below(string id)
        {
            var heard = new List<HeardNode>();
            Walk(id, isInMain: false, heard);
            return heard;
        }

        private void Walk(string id, bool isInMain, List<HeardNode> heard)
        {
            if (!_nodes.TryGetValue(id, out var node)) return;
            var role = Text(node, "role");
            isInMain = (isInMain || role == "main") && role != "navigation";
            if (!node.GetProperty("ignored").GetBoolean())
            {
                heard.Add(new HeardNode(
                    role, Text(node, "name").Trim(), Property(node, "url") ?? "", int.TryParse(Property(node, "level"), out var level) && role == "heading" ? level : 0,
                    isInMain, role == "listitem" && Children(node).Any(HasNumber)));
            }

            foreach (var child in Children(node)) Walk(child, isInMain, heard);
        }

        private bool HasNumber(string id) => _nodes.TryGetValue(id, out var node)
            && (Property(node, "url")?.StartsWith("tel:", StringComparison.Ordinal) == true || Children(node).Any(HasNumber));

        private static IEnumerable<string> Children(JsonElement node) => node.TryGetProperty("childIds", out var ids)
            ? ids.EnumerateArray().Select(id => id.GetString()!)
            : [];

        private static string Text(JsonElement node, string name) =>
            node.TryGetProperty(name, out var value) && value.TryGetProperty("value", out var text) ? text.ToString() : "";

        private static string? Property(JsonElement node, string name) => !node.TryGetProperty("properties", out var all) ? null
            : all.EnumerateArray().Where(each => each.GetProperty("name").GetString() == name)
                .Select(each => each.GetProperty("value").GetProperty("value").ToString()).FirstOrDefault();
    }
}
