namespace NbSite.Pipelines;

/// <summary>The four phases of a pipeline, in the order they run.</summary>
public enum Phase
{
    /// <summary>Reads documents in.</summary>
    Input,

    /// <summary>Works on each document on its own; may look at pipelines that this one depends on.</summary>
    Process,

    /// <summary>May see every document of every pipeline, once all have been processed.</summary>
    PostProcess,

    /// <summary>Hands over files.</summary>
    Output,
}
