using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class ModuleTests
{
    private sealed class Net : torch.nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(ones(2));
        private readonly Tensor offset = zeros(2);
        private readonly Linear inner = torch.nn.Linear(2, 3);

        public Net()
            : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input1) => inner.call((input1 * scale) + offset);

        public Linear Inner => inner;
    }

    [Fact]
    public void Fields_are_registered_under_their_names()
    {
        using var net = new Net();

        Assert.Equal(["scale", "inner.weight", "inner.bias"], net.named_parameters().Select(named => named.name));
        Assert.Equal(["scale"], net.named_parameters(recurse: false).Select(named => named.name));
        Assert.Equal(["offset"], net.named_buffers().Select(named => named.name));
        Assert.Equal(["inner"], net.named_children().Select(named => named.name));
        Assert.Equal("Net", net.GetName());
    }

    [Fact]
    public void A_parameter_held_twice_is_listed_once()
    {
        using var first = torch.nn.Linear(2, 2);
        using var second = torch.nn.Linear(first.weight);
        using var net = torch.nn.Sequential(first, second);

        Assert.Equal(2, net.parameters().Count());
    }

    [Fact]
    public void Parameters_buffers_and_modules_are_found_by_dotted_name()
    {
        using var net = new Net();

        Assert.Same(net.Inner.weight, net.get_parameter("inner.weight"));
        Assert.True(net.has_buffer("offset"));
        Assert.False(net.has_parameter("inner.nothing"));
        Assert.Null(net.get_buffer("inner.weight"));
    }

    [Fact]
    public void A_name_is_taken_only_once()
    {
        using var net = new Net();

        Assert.Throws<InvalidOperationException>(() => net.register_parameter("scale", new Parameter(ones(1))));
        Assert.Throws<InvalidOperationException>(() => net.register_buffer("offset", ones(1)));
        Assert.Throws<InvalidOperationException>(() => net.register_module("inner", torch.nn.ReLU()));
        Assert.Throws<ArgumentException>(() => net.register_module("a.b", torch.nn.ReLU()));
        Assert.Throws<ArgumentException>(() => net.register_module("", torch.nn.ReLU()));
        Assert.Throws<ArgumentNullException>(() => net.register_parameter("null", null!));
    }

    [Fact]
    public void Modules_below_are_named_by_their_path_and_do_not_include_the_module_itself()
    {
        using var net = torch.nn.Sequential(("a", torch.nn.Sequential(("b", torch.nn.ReLU()))), ("c", torch.nn.Tanh()));

        Assert.Equal(["a", "c", "a.b"], net.named_modules().Select(named => named.name));
        Assert.Equal(2, net.children().Count());
    }

    [Fact]
    public void Training_mode_reaches_every_submodule()
    {
        using var net = torch.nn.Sequential(torch.nn.Sequential(torch.nn.Dropout()));

        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void Gradients_are_dropped_or_zeroed()
    {
        using var net = torch.nn.Linear(2, 1);
        net.call(ones(3, 2)).sum().backward();

        net.zero_grad(set_to_none: false);
        Values.Equal([0, 0], net.weight.grad!);
        net.zero_grad();
        Assert.Null(net.weight.grad);
    }

    [Fact]
    public void A_frozen_module_gets_no_gradient()
    {
        using var net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1));
        net[0].requires_grad_(false);

        net.call(ones(3, 2)).sum().backward();

        Assert.Null(net.get_parameter("0.weight")!.grad);
        Assert.NotNull(net.get_parameter("1.weight")!.grad);
    }

    [Fact]
    public void Conversion_keeps_the_identity_of_parameters_and_leaves_counters_alone()
    {
        using var net = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3));
        var before = net.parameters().ToList();
        var weight = Values.Of(before[0]);

        Assert.Same(net, net.to(ScalarType.Float64));

        Assert.All(net.parameters().Zip(before), pair => Assert.Same(pair.Second, pair.First));
        Assert.All(net.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Int64, net.get_buffer("1.num_batches_tracked")!.dtype);
        Assert.Equal(weight, Values.Of(before[0]));
        net.call(ones(4, 2, dtype: ScalarType.Float64)).sum().backward();
        Assert.Equal(ScalarType.Float64, before[0].grad!.dtype);
        Assert.Throws<ArgumentException>(() => net.to(ScalarType.Int64));
    }

    [Fact]
    public void A_state_can_be_carried_to_another_module()
    {
        using var source = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3));
        using var target = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3));
        source.call(Values.Random(1, 5, 2).to_type(ScalarType.Float32));

        var (missing, unexpected) = target.load_state_dict(source.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        foreach (var (name, value) in target.state_dict()) Assert.True(value.equal(source.state_dict()[name]), name);
        Assert.False(ReferenceEquals(source.state_dict()["0.weight"], target.state_dict()["0.weight"]));
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var", "1.num_batches_tracked"], source.state_dict().Keys);
    }

    [Fact]
    public void A_state_with_other_names_is_refused_unless_allowed()
    {
        using var net = torch.nn.Linear(2, 1);
        var other = new Dictionary<string, Tensor> { ["weight"] = zeros(1, 2), ["more"] = zeros(1) };

        Assert.Throws<InvalidOperationException>(() => net.load_state_dict(other));
        var (missing, unexpected) = net.load_state_dict(other, strict: false);

        Assert.Equal(["bias"], missing);
        Assert.Equal(["more"], unexpected);
        Values.Equal([0, 0], net.weight);
    }

    [Fact]
    public void Apply_visits_children_before_their_parent()
    {
        using var net = torch.nn.Sequential(torch.nn.ReLU(), torch.nn.Tanh());
        var visited = new List<string>();

        net.apply(module => visited.Add(module.GetName()));

        Assert.Equal(["ReLU", "Tanh", "Sequential"], visited);
    }

    [Fact]
    public void Layers_outlive_the_scope_they_were_made_in()
    {
        Sequential net;
        using (NewDisposeScope()) net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.BatchNorm1d(2), torch.nn.LayerNorm(2), torch.nn.Embedding(2, 2));

        Assert.All(net.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));

        var tensors = net.state_dict().Values.ToList();
        net.Dispose();
        Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
    }

    [Fact]
    public void A_parameter_takes_the_place_of_its_tensor()
    {
        var data = ones(2);
        using var parameter = torch.nn.Parameter(data);

        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad);
        Assert.True(parameter.is_leaf);
        Assert.True(torch.nn.Parameter(parameter * 2).is_leaf);
    }
}
