using Microsoft.JSInterop;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>Calls from a component into its page's script. The reader may go elsewhere while one is under way.</summary>
internal static class PageCalls
{
    /// <summary>Makes the calls; a page or a component that is gone meanwhile ends them, and nothing else.</summary>
    public static async Task WhileOpenAsync(Func<Task> calls)
    {
        try
        {
            await calls();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or ObjectDisposedException or OperationCanceledException)
        {
            // what was called lives no longer, and what it held is let go with it
        }
    }
}
