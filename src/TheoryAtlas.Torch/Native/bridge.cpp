// The bridge between C# and libtorch: one function calls any ATen operator through the dispatcher,
// the operator's own schema saying how each value is to be read; the rest is what libtorch does
// not offer as an operator (autograd, generators, threads, memory).
//
// A tensor crosses the border as its TensorImpl*, with one reference that the receiver owns.
// No C++ exception crosses it: a failing call returns -1 and leaves its text in ta_last_error().
// It has more than 300 lines because the build compiles it in one go: the headers of libtorch,
// not this file, are what compiling costs.

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/DefaultDtype.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#define TA_EXPORT extern "C" __attribute__((visibility("default")))

namespace {

enum Tag : int32_t {
    TagDefault = 0,  // what the schema says, or None where the schema allows it
    TagNone = 1,
    TagInt = 2,
    TagDouble = 3,
    TagBool = 4,
    TagComplex = 5,
    TagTensor = 6,
    TagInts = 7,
    TagDoubles = 8,
    TagBools = 9,
    TagTensors = 10,
    TagString = 11,
    TagGenerator = 12,
    TagDevice = 13,  // type in the low byte, index + 1 above it
};

// Mirrors struct Value of Native/Value.cs.
struct Value {
    int32_t tag;
    int32_t count;
    union {
        int64_t i;
        double d;
        void* p;
    };
    union {
        double imaginary;
        int64_t bytes;  // of a returned tensor that alone owns its storage
    };
};
static_assert(sizeof(Value) == 24, "Value must have the layout that C# declares");

enum class Kind : uint8_t {
    Tensor, Int, Float, Number, Bool, String, Device, Generator,
    Ints, Floats, Bools, Numbers, Tensors, OptionalTensors, Other,
};

struct Argument {
    Kind kind;
    bool optional;
    bool hasDefault;
    c10::IValue fallback;
};

struct Operator {
    c10::OperatorHandle handle;
    std::string name;
    std::vector<Argument> arguments;
    size_t returns;
};

thread_local std::string lastError;

void remember(const std::exception& e) {
    if (auto* error = dynamic_cast<const c10::Error*>(&e)) lastError = error->what_without_backtrace();
    else lastError = e.what();
}

template <class F>
auto guarded(F&& body) noexcept -> decltype(body()) {
    try {
        return body();
    } catch (const std::exception& e) {
        remember(e);
    } catch (...) {
        lastError = "libtorch failed without saying why";
    }
    using Result = decltype(body());
    if constexpr (std::is_pointer_v<Result>) return nullptr;
    else return static_cast<Result>(-1);
}

at::Tensor borrow(void* handle) {
    if (handle == nullptr) return at::Tensor();
    return at::Tensor(c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim_copy(
        static_cast<at::TensorImpl*>(handle)));
}

at::TensorImpl* impl(void* handle) { return static_cast<at::TensorImpl*>(handle); }

void* own(at::Tensor&& tensor) {
    return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

int64_t ownedBytes(const at::Tensor& tensor) {
    if (!tensor.defined() || !tensor.has_storage()) return 0;
    const auto& storage = tensor.storage();
    return storage.use_count() == 1 ? static_cast<int64_t>(storage.nbytes()) : 0;
}

void giveTensor(Value& to, at::Tensor&& tensor) {
    to.tag = TagTensor;
    to.count = 0;
    to.bytes = ownedBytes(tensor);
    to.p = own(std::move(tensor));
}

Kind kindOf(const c10::TypePtr& type) {
    switch (type->kind()) {
        case c10::TypeKind::TensorType: return Kind::Tensor;
        case c10::TypeKind::IntType:
        case c10::TypeKind::SymIntType: return Kind::Int;
        case c10::TypeKind::FloatType: return Kind::Float;
        case c10::TypeKind::NumberType: return Kind::Number;
        case c10::TypeKind::BoolType: return Kind::Bool;
        case c10::TypeKind::StringType: return Kind::String;
        case c10::TypeKind::DeviceObjType: return Kind::Device;
        case c10::TypeKind::GeneratorType: return Kind::Generator;
        case c10::TypeKind::ListType: {
            const auto& element = type->castRaw<c10::ListType>()->getElementType();
            if (element->kind() == c10::TypeKind::OptionalType) return Kind::OptionalTensors;
            switch (kindOf(element)) {
                case Kind::Tensor: return Kind::Tensors;
                case Kind::Int: return Kind::Ints;
                case Kind::Float: return Kind::Floats;
                case Kind::Bool: return Kind::Bools;
                case Kind::Number: return Kind::Numbers;
                default: return Kind::Other;
            }
        }
        default: return Kind::Other;
    }
}

Argument describe(const c10::Argument& argument) {
    auto type = argument.type();
    bool optional = type->kind() == c10::TypeKind::OptionalType;
    if (optional) type = type->castRaw<c10::OptionalType>()->getElementType();
    auto fallback = argument.default_value();
    return {kindOf(type), optional, fallback.has_value(), fallback.value_or(c10::IValue())};
}

[[noreturn]] void mismatch(const Operator& op, size_t position, const Value& value) {
    const auto& argument = op.handle.schema().arguments()[position];
    TORCH_CHECK(false, op.name, ": argument ", position, " ('", argument.name(), "') must be ",
                argument.type()->str(), "; the value given has tag ", value.tag);
}

template <class T>
c10::List<T> listOf(const Value& value) {
    c10::List<T> list;
    list.reserve(value.count);
    auto* items = static_cast<const T*>(value.p);
    for (int32_t k = 0; k < value.count; k++) list.push_back(items[k]);
    return list;
}

c10::IValue number(const Operator& op, size_t position, const Value& value) {
    switch (value.tag) {
        case TagInt: return value.i;
        case TagDouble: return value.d;
        case TagBool: return value.i != 0;
        case TagComplex: return c10::complex<double>(value.d, value.imaginary);
        default: mismatch(op, position, value);
    }
}

c10::IValue convert(const Operator& op, size_t position, const Value& value) {
    const Argument& argument = op.arguments[position];
    if (value.tag == TagDefault || (value.tag == TagNone && !argument.optional && argument.hasDefault)) {
        if (argument.hasDefault) {
            // A default list is shared by every call, so each call gets its own.
            return argument.fallback.isList() ? argument.fallback.deepcopy() : argument.fallback;
        }
        if (argument.optional) return c10::IValue();
        TORCH_CHECK(false, op.name, ": argument ", position, " ('",
                    op.handle.schema().arguments()[position].name(), "') is required");
    }
    if (value.tag == TagNone && argument.optional) return c10::IValue();
    switch (argument.kind) {
        case Kind::Tensor:
            if (value.tag == TagTensor) return borrow(value.p);
            if (value.tag == TagNone) return at::Tensor();
            break;
        case Kind::Int:
            if (value.tag == TagInt || value.tag == TagBool) return value.i;
            break;
        case Kind::Float:
            if (value.tag == TagDouble) return value.d;
            if (value.tag == TagInt) return static_cast<double>(value.i);
            break;
        case Kind::Bool:
            if (value.tag == TagBool || value.tag == TagInt) return value.i != 0;
            break;
        case Kind::Number:
            return number(op, position, value);
        case Kind::String:
            if (value.tag == TagString) return std::string(static_cast<const char*>(value.p), value.count);
            break;
        case Kind::Device:
            if (value.tag == TagDevice)
                return c10::Device(static_cast<c10::DeviceType>(value.i & 0xff),
                                   static_cast<c10::DeviceIndex>((value.i >> 8) - 1));
            break;
        case Kind::Generator:
            if (value.tag == TagGenerator) return *static_cast<at::Generator*>(value.p);
            break;
        case Kind::Ints:
            if (value.tag == TagInts) return listOf<int64_t>(value);
            if (value.tag == TagInt) return c10::List<int64_t>({value.i});
            break;
        case Kind::Floats:
            if (value.tag == TagDoubles) return listOf<double>(value);
            break;
        case Kind::Bools:
            if (value.tag == TagBools) return listOf<bool>(value);
            break;
        case Kind::Tensors:
            if (value.tag == TagTensors) {
                c10::List<at::Tensor> list;
                list.reserve(value.count);
                for (int32_t k = 0; k < value.count; k++) list.push_back(borrow(static_cast<void**>(value.p)[k]));
                return list;
            }
            break;
        case Kind::OptionalTensors:
            if (value.tag == TagTensors) {
                c10::List<c10::optional<at::Tensor>> list;
                list.reserve(value.count);
                for (int32_t k = 0; k < value.count; k++) {
                    void* item = static_cast<void**>(value.p)[k];
                    list.push_back(item == nullptr ? c10::nullopt : c10::optional<at::Tensor>(borrow(item)));
                }
                return list;
            }
            break;
        default:
            break;
    }
    mismatch(op, position, value);
}

void give(const Operator& op, Value& to, c10::IValue&& from) {
    to = Value{};
    if (from.isTensor()) {
        giveTensor(to, std::move(from).toTensor());
    } else if (from.isNone()) {
        to.tag = TagNone;
    } else if (from.isBool()) {
        to.tag = TagBool;
        to.i = from.toBool();
    } else if (from.isInt()) {
        to.tag = TagInt;
        to.i = from.toInt();
    } else if (from.isDouble()) {
        to.tag = TagDouble;
        to.d = from.toDouble();
    } else if (from.isComplexDouble()) {
        auto complex = from.toComplexDouble();
        to.tag = TagComplex;
        to.d = complex.real();
        to.imaginary = complex.imag();
    } else if (from.isTensorList()) {
        auto tensors = std::move(from).toTensorVector();
        auto* items = static_cast<Value*>(std::malloc(sizeof(Value) * (tensors.empty() ? 1 : tensors.size())));
        for (size_t k = 0; k < tensors.size(); k++) giveTensor(items[k], std::move(tensors[k]));
        to.tag = TagTensors;
        to.count = static_cast<int32_t>(tensors.size());
        to.p = items;
    } else {
        TORCH_CHECK(false, op.name, ": results of type ", from.tagKind(), " are not carried over the bridge");
    }
}

std::vector<at::Tensor> tensors(void** handles, int32_t count) {
    std::vector<at::Tensor> list;
    list.reserve(count);
    for (int32_t k = 0; k < count; k++) list.push_back(borrow(handles[k]));
    return list;
}

// The stack of a finished call keeps its memory for the next one on the same thread.
thread_local std::vector<torch::jit::Stack> spareStacks;

struct BorrowedStack {
    torch::jit::Stack stack;
    BorrowedStack() {
        if (spareStacks.empty()) {
            stack.reserve(16);
        } else {
            stack = std::move(spareStacks.back());
            spareStacks.pop_back();
        }
    }
    ~BorrowedStack() {
        stack.clear();
        if (spareStacks.size() < 4) spareStacks.push_back(std::move(stack));
    }
};

}  // namespace

// --- operators ---------------------------------------------------------------------------------

TA_EXPORT const char* ta_last_error() { return lastError.c_str(); }

TA_EXPORT void* ta_find(const char* name, const char* overload) {
    return guarded([&]() -> void* {
        auto found = c10::Dispatcher::singleton().findSchema({name, overload});
        TORCH_CHECK(found.has_value(), "this libtorch (", TORCH_VERSION, ") has no operator ", name,
                    *overload ? "." : "", overload);
        auto op = std::make_unique<Operator>(Operator{*found, name, {}, found->schema().returns().size()});
        if (*overload) op->name += std::string(".") + overload;
        for (const auto& argument : found->schema().arguments()) op->arguments.push_back(describe(argument));
        return op.release();
    });
}

// Returns how many results the operator gave; those that do not fit into `capacity` are dropped.
TA_EXPORT int32_t ta_call(void* handle, const Value* arguments, int32_t given, Value* results, int32_t capacity) {
    return guarded([&]() -> int32_t {
        const auto& op = *static_cast<Operator*>(handle);
        TORCH_CHECK(static_cast<size_t>(given) <= op.arguments.size(), op.name, " takes ", op.arguments.size(),
                    " arguments; ", given, " are given");
        static const Value omitted{};
        BorrowedStack borrowed;
        auto& stack = borrowed.stack;
        for (size_t k = 0; k < op.arguments.size(); k++)
            stack.push_back(convert(op, k, k < static_cast<size_t>(given) ? arguments[k] : omitted));
        op.handle.callBoxed(&stack);
        auto count = static_cast<int32_t>(stack.size());
        for (int32_t k = 0; k < count && k < capacity; k++) give(op, results[k], std::move(stack[k]));
        return count;
    });
}

TA_EXPORT void ta_free(void* memory) { std::free(memory); }

// --- tensors -----------------------------------------------------------------------------------

TA_EXPORT void ta_release(void* tensor) {
    c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim(impl(tensor));
}

TA_EXPORT void* ta_alias(void* tensor) { return own(borrow(tensor)); }
TA_EXPORT int64_t ta_use_count(void* tensor) { return borrow(tensor).use_count() - 1; }
TA_EXPORT int32_t ta_dtype(void* tensor) { return static_cast<int32_t>(c10::typeMetaToScalarType(impl(tensor)->dtype())); }
TA_EXPORT int64_t ta_dim(void* tensor) { return guarded([&] { return impl(tensor)->dim(); }); }
TA_EXPORT int64_t ta_numel(void* tensor) { return guarded([&] { return impl(tensor)->numel(); }); }
TA_EXPORT int64_t ta_item_size(void* tensor) { return static_cast<int64_t>(impl(tensor)->itemsize()); }

TA_EXPORT int64_t ta_sizes(void* tensor, int64_t* to) {
    return guarded([&]() -> int64_t {
        auto sizes = impl(tensor)->sizes();
        std::copy(sizes.begin(), sizes.end(), to);
        return static_cast<int64_t>(sizes.size());
    });
}

TA_EXPORT int64_t ta_strides(void* tensor, int64_t* to) {
    return guarded([&]() -> int64_t {
        auto strides = impl(tensor)->strides();
        std::copy(strides.begin(), strides.end(), to);
        return static_cast<int64_t>(strides.size());
    });
}

TA_EXPORT int64_t ta_storage_offset(void* tensor) { return guarded([&] { return impl(tensor)->storage_offset(); }); }
TA_EXPORT int32_t ta_is_contiguous(void* tensor) { return guarded([&] { return int32_t(impl(tensor)->is_contiguous()); }); }
TA_EXPORT int32_t ta_is_sparse(void* tensor) { return impl(tensor)->is_sparse(); }
TA_EXPORT int32_t ta_device_type(void* tensor) { return static_cast<int32_t>(impl(tensor)->device().type()); }
TA_EXPORT void* ta_data(void* tensor) { return guarded([&] { return impl(tensor)->data(); }); }

// --- autograd ----------------------------------------------------------------------------------

TA_EXPORT int32_t ta_requires_grad(void* tensor) { return guarded([&] { return int32_t(impl(tensor)->requires_grad()); }); }

TA_EXPORT int32_t ta_set_requires_grad(void* tensor, int32_t value) {
    return guarded([&]() -> int32_t {
        auto self = borrow(tensor);
        TORCH_CHECK(self.is_leaf() || value, "you can only change requires_grad flags of leaf variables. If you "
                    "want to use a computed variable in a subgraph that doesn't require differentiation use "
                    "var_no_grad = var.detach().");
        TORCH_CHECK(!value || c10::isFloatingType(self.scalar_type()) || c10::isComplexType(self.scalar_type()),
                    "only Tensors of floating point and complex dtype can require gradients");
        self.set_requires_grad(value != 0);
        return 0;
    });
}

TA_EXPORT int32_t ta_is_leaf(void* tensor) { return guarded([&] { return int32_t(borrow(tensor).is_leaf()); }); }

TA_EXPORT int32_t ta_grad(void* tensor, Value* result) {
    return guarded([&]() -> int32_t {
        at::Tensor grad = borrow(tensor).mutable_grad();
        giveTensor(*result, std::move(grad));
        return 0;
    });
}

TA_EXPORT int32_t ta_set_grad(void* tensor, void* grad) {
    return guarded([&]() -> int32_t {
        borrow(tensor).mutable_grad() = borrow(grad);
        return 0;
    });
}

TA_EXPORT int32_t ta_grad_enabled() { return c10::GradMode::is_enabled(); }
TA_EXPORT void ta_set_grad_enabled(int32_t enabled) { c10::GradMode::set_enabled(enabled != 0); }
TA_EXPORT int32_t ta_inference_mode_enabled() { return c10::InferenceMode::is_enabled(); }
TA_EXPORT void* ta_inference_mode_enter(int32_t enabled) { return guarded([&] { return new c10::InferenceMode(enabled != 0); }); }
TA_EXPORT void ta_inference_mode_leave(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }
TA_EXPORT int32_t ta_set_detect_anomaly(int32_t enabled) {
    return guarded([&]() -> int32_t {
        torch::autograd::AnomalyMode::set_enabled(enabled != 0);
        return 0;
    });
}
TA_EXPORT int32_t ta_detect_anomaly() { return torch::autograd::AnomalyMode::is_enabled(); }

// Without gradients of the outputs (gradCount 0) each output must be a scalar. A negative
// `retain` means: as create_graph.
TA_EXPORT int32_t ta_backward(void** outputs, int32_t outputCount, void** grads, int32_t gradCount, int32_t retain,
                              int32_t create, void** inputs, int32_t inputCount) {
    return guarded([&]() -> int32_t {
        auto keep = retain < 0 ? c10::nullopt : c10::optional<bool>(retain != 0);
        torch::autograd::backward(tensors(outputs, outputCount), tensors(grads, gradCount), keep, create != 0,
                                  tensors(inputs, inputCount));
        return 0;
    });
}

TA_EXPORT int32_t ta_autograd_grad(void** outputs, int32_t outputCount, void** inputs, int32_t inputCount,
                                   void** grads, int32_t gradCount, int32_t retain, int32_t create,
                                   int32_t allowUnused, Value* results) {
    return guarded([&]() -> int32_t {
        auto keep = retain < 0 ? c10::nullopt : c10::optional<bool>(retain != 0);
        auto found = torch::autograd::grad(tensors(outputs, outputCount), tensors(inputs, inputCount),
                                           tensors(grads, gradCount), keep, create != 0, allowUnused != 0);
        for (size_t k = 0; k < found.size(); k++) giveTensor(results[k], std::move(found[k]));
        return static_cast<int32_t>(found.size());
    });
}

// --- generators --------------------------------------------------------------------------------

TA_EXPORT void* ta_generator(uint64_t seed) {
    return guarded([&] { return new at::Generator(at::detail::createCPUGenerator(seed)); });
}

TA_EXPORT void* ta_default_generator() {
    return guarded([&] { return new at::Generator(at::detail::getDefaultCPUGenerator()); });
}

TA_EXPORT void ta_generator_release(void* generator) { delete static_cast<at::Generator*>(generator); }

TA_EXPORT int32_t ta_generator_set_seed(void* generator, uint64_t seed) {
    return guarded([&]() -> int32_t {
        auto& self = *static_cast<at::Generator*>(generator);
        std::lock_guard<std::mutex> lock(self.mutex());
        self.set_current_seed(seed);
        return 0;
    });
}

TA_EXPORT uint64_t ta_generator_seed(void* generator) {
    return guarded([&] { return static_cast<at::Generator*>(generator)->current_seed(); });
}

TA_EXPORT uint64_t ta_generator_reseed(void* generator) {
    return guarded([&]() -> uint64_t {
        auto& self = *static_cast<at::Generator*>(generator);
        std::lock_guard<std::mutex> lock(self.mutex());
        return self.seed();
    });
}

TA_EXPORT int32_t ta_generator_get_state(void* generator, Value* result) {
    return guarded([&]() -> int32_t {
        auto& self = *static_cast<at::Generator*>(generator);
        std::lock_guard<std::mutex> lock(self.mutex());
        giveTensor(*result, self.get_state());
        return 0;
    });
}

TA_EXPORT int32_t ta_generator_set_state(void* generator, void* state) {
    return guarded([&]() -> int32_t {
        auto& self = *static_cast<at::Generator*>(generator);
        std::lock_guard<std::mutex> lock(self.mutex());
        self.set_state(borrow(state));
        return 0;
    });
}

TA_EXPORT int32_t ta_manual_seed(uint64_t seed) {
    return guarded([&]() -> int32_t {
        at::manual_seed(seed);
        return 0;
    });
}

// --- the library -------------------------------------------------------------------------------

TA_EXPORT int32_t ta_get_num_threads() { return guarded([] { return int32_t(at::get_num_threads()); }); }
TA_EXPORT int32_t ta_get_num_interop_threads() { return guarded([] { return int32_t(at::get_num_interop_threads()); }); }

TA_EXPORT int32_t ta_set_num_threads(int32_t count) {
    return guarded([&]() -> int32_t {
        at::set_num_threads(count);
        return 0;
    });
}

TA_EXPORT int32_t ta_set_num_interop_threads(int32_t count) {
    return guarded([&]() -> int32_t {
        at::set_num_interop_threads(count);
        return 0;
    });
}

TA_EXPORT int32_t ta_set_default_dtype(int32_t dtype) {
    return guarded([&]() -> int32_t {
        c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype)));
        return 0;
    });
}

TA_EXPORT int32_t ta_get_default_dtype() {
    return static_cast<int32_t>(c10::typeMetaToScalarType(c10::get_default_dtype()));
}

TA_EXPORT int32_t ta_set_deterministic(int32_t enabled, int32_t warnOnly) {
    return guarded([&]() -> int32_t {
        at::globalContext().setDeterministicAlgorithms(enabled != 0, warnOnly != 0);
        return 0;
    });
}

TA_EXPORT int32_t ta_deterministic() { return at::globalContext().deterministicAlgorithms(); }

TA_EXPORT const char* ta_version() { return TORCH_VERSION; }

TA_EXPORT const char* ta_configuration() {
    return guarded([]() -> const char* {
        static const std::string text = at::show_config() + "\n" + at::get_parallel_info();
        return text.c_str();
    });
}
