using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Renders components with the framework's own renderer. It keeps every component until it is disposed, so each rendering
/// gets a renderer of its own.
/// </summary>
internal static class Drawing
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public static void Draw(Type component, HtmlBuffer html, Dictionary<string, object?> parameters)
    {
        // No rendering step waits for anything, so these calls finish on this thread.
        var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        try
        {
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))
                    .ConfigureAwait(true);
                root.WriteHtmlTo(html);
            }).GetAwaiter().GetResult();
        }
        finally
        {
            renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public static MarkupString Draw(Type component, Dictionary<string, object?> parameters)
    {
        using var html = new HtmlBuffer();
        Draw(component, html, parameters);
        return new MarkupString(html.ToString());
    }
}
