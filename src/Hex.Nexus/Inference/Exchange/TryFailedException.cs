using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>One try to ask a server failed.</summary>
/// <param name="failure">How, as the caller is told unless another try succeeds.</param>
/// <param name="mayPass">Whether another try can help.</param>
/// <param name="retryAfter">How long the server asks to be left alone, or null.</param>
internal sealed class TryFailedException(ModelException failure, bool mayPass, TimeSpan? retryAfter = null) : Exception(failure.Message, failure)
{
    public ModelException Failure => failure;

    public bool MayPass => mayPass;

    public TimeSpan? RetryAfter => retryAfter;
}
