using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Devices_are_parsed_and_compared_by_value()
    {
        Assert.Equal(CPU, device("cpu"));
        Assert.Equal(new Device(DeviceType.CUDA, 1), device("cuda:1"));
        Assert.Equal("cuda:1", device("cuda:1").ToString());
        Assert.Throws<ArgumentException>(() => device("abacus"));
        using var x = ones(1, device: CPU);
        Assert.Equal(CPU, x.device);
    }

    [Fact]
    public void The_number_of_threads_can_be_set()
    {
        var before = get_num_threads();
        try
        {
            set_num_threads(1);
            Assert.Equal(1, get_num_threads());
        }
        finally
        {
            set_num_threads(before);
        }
    }
}
