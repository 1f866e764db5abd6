using TorchSharp;

namespace TheoryAtlas.Runs.Workers;

/// <summary>Puts torch into the one state in which every arm begins.</summary>
internal static class TorchRuntime
{
    public static void Warm()
    {
        torch.set_num_threads(1);
        Reset(0);
    }

    public static void Reset(int seed)
    {
        torch.set_default_dtype(torch.float32);
        torch.manual_seed(seed);
    }
}
