namespace NbSite.Pipelines;

/// <summary>The pipelines themselves are put together wrongly: a fault of the program, not of the content.</summary>
public sealed class PipelineException(string message) : Exception(message);
