// The one generic call: an ATen operator by name with boxed arguments, through the dispatcher (so autograd comes along).
#include "shim.h"
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

namespace {

struct Operator {
    c10::OperatorHandle handle;
    std::vector<c10::TypeKind> kinds;    // of each argument, an optional unwrapped
    std::vector<c10::TypeKind> elements; // of each list argument, its element unwrapped
    std::vector<bool> optional_elements;
    std::vector<c10::IValue> defaults;
    std::vector<bool> has_default;
};

c10::TypePtr unwrap(c10::TypePtr type) {
    return type->kind() == c10::TypeKind::OptionalType ? type->expectRef<c10::OptionalType>().getElementType() : type;
}

Operator* resolve(const char* name, const char* overload) {
    auto found = c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
    auto op = new Operator{found, {}, {}, {}, {}, {}};
    for (const auto& argument : found.schema().arguments()) {
        auto type = unwrap(argument.type());
        auto element = type->kind() == c10::TypeKind::ListType ? type->expectRef<c10::ListType>().getElementType() : type;
        op->kinds.push_back(type->kind());
        op->optional_elements.push_back(element->kind() == c10::TypeKind::OptionalType);
        op->elements.push_back(unwrap(element)->kind());
        op->has_default.push_back(argument.default_value().has_value());
        op->defaults.push_back(argument.default_value().value_or(c10::IValue()));
    }
    return op;
}

template <class T, class From>
c10::List<T> list_of(const From* from, int n) {
    c10::List<T> list;
    list.reserve(n);
    for (int i = 0; i < n; i++) list.push_back(static_cast<T>(from[i]));
    return list;
}

c10::IValue box_tensors(void** handles, int n, bool optional_elements) {
    if (!optional_elements) {
        c10::List<at::Tensor> list;
        list.reserve(n);
        for (int i = 0; i < n; i++) list.push_back(borrow(handles[i]));
        return list;
    }
    c10::List<c10::optional<at::Tensor>> list;
    list.reserve(n);
    for (int i = 0; i < n; i++) list.push_back(handles[i] ? c10::optional<at::Tensor>(borrow(handles[i])) : c10::nullopt);
    return list;
}

c10::IValue box_ints(const Value& v, c10::TypeKind element) {
    auto from = static_cast<const int64_t*>(v.p);
    if (element == c10::TypeKind::FloatType) return list_of<double>(from, v.length);
    if (element == c10::TypeKind::BoolType) return list_of<bool>(from, v.length);
    return list_of<int64_t>(from, v.length);
}

c10::IValue box(const Operator& op, size_t at, const Value& v) {
    bool is_list = op.kinds[at] == c10::TypeKind::ListType;
    switch (v.tag) {
        case Tag::None: return c10::IValue();
        case Tag::Tensor: return borrow(v.p);
        case Tag::Int:
            if (is_list) return c10::List<int64_t>({v.i}); // a bare number where a size is wanted
            return op.kinds[at] == c10::TypeKind::FloatType ? c10::IValue(static_cast<double>(v.i)) : c10::IValue(v.i);
        case Tag::Double:
            if (is_list) return c10::List<double>({v.d});
            return c10::IValue(v.d);
        case Tag::Bool: return c10::IValue(v.i != 0);
        case Tag::Ints: return box_ints(v, op.elements[at]);
        case Tag::Doubles: return list_of<double>(static_cast<const double*>(v.p), v.length);
        case Tag::Bools: return list_of<bool>(static_cast<const int64_t*>(v.p), v.length);
        case Tag::Tensors: return box_tensors(static_cast<void**>(v.p), v.length, op.optional_elements[at]);
        case Tag::String: return std::string(static_cast<const char*>(v.p), v.length);
        case Tag::Device: return c10::Device(static_cast<c10::DeviceType>(v.length), static_cast<c10::DeviceIndex>(v.i));
        case Tag::Generator:
            return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(static_cast<c10::GeneratorImpl*>(v.p)));
        case Tag::Default: break;
    }
    TORCH_CHECK(op.has_default[at], op.handle.operator_name(), ": argument '", op.handle.schema().arguments()[at].name(), "' has no default");
    return op.defaults[at];
}

void unbox_tensor(const at::Tensor& tensor, std::vector<Value>& out) {
    Value v{Tag::Tensor, 0, {0}};
    v.p = lend(tensor);
    if (!v.p) v.tag = Tag::None;
    out.push_back(v);
}

void unbox(const c10::IValue& from, std::vector<Value>& out) {
    Value v{Tag::None, 0, {0}};
    if (from.isTensor()) return unbox_tensor(from.toTensor(), out);
    if (from.isTensorList()) {
        for (const auto& tensor : from.toTensorVector()) unbox_tensor(tensor, out);
        return;
    }
    if (from.isInt()) v.tag = Tag::Int, v.i = from.toInt();
    else if (from.isDouble()) v.tag = Tag::Double, v.d = from.toDouble();
    else if (from.isBool()) v.tag = Tag::Bool, v.i = from.toBool();
    else TORCH_CHECK(from.isNone(), "a result of type ", from.tagKind(), " cannot cross to C#");
    out.push_back(v);
}

thread_local std::vector<Value> overflow;

int run(const Operator& op, const Value* args, int n, Value* results, int capacity) {
    TORCH_CHECK(static_cast<size_t>(n) <= op.kinds.size(), op.handle.operator_name(), " takes ", op.kinds.size(), " arguments, ", n, " were given");
    thread_local torch::jit::Stack stack;
    stack.clear();
    const Value missing{Tag::Default, 0, {0}};
    for (size_t i = 0; i < op.kinds.size(); i++) stack.push_back(box(op, i, static_cast<int>(i) < n ? args[i] : missing));
    op.handle.callBoxed(stack);

    if (stack.size() == 1 && stack[0].isTensor()) { // the common case, without a vector
        results[0].p = lend(std::move(stack[0]).toTensor());
        results[0].tag = results[0].p ? Tag::Tensor : Tag::None;
        stack.clear();
        return 1;
    }
    overflow.clear();
    for (const auto& value : stack) unbox(value, overflow);
    stack.clear();
    for (size_t i = 0; i < overflow.size() && static_cast<int>(i) < capacity; i++) results[i] = overflow[i];
    return static_cast<int>(overflow.size());
}

} // namespace

// The operator `name.overload`, found once and kept for the life of the process; null when there is none.
EXPORT void* genai_operator(const char* name, const char* overload) {
    return guarded<void*>(nullptr, [&] { return resolve(name, overload); });
}

// Calls it; arguments left out at the end take the schema's defaults. Returns the number of results, -1 on error.
EXPORT int genai_call(void* op, const Value* args, int n, Value* results, int capacity) {
    return guarded<int>(-1, [&] { return run(*static_cast<Operator*>(op), args, n, results, capacity); });
}

// All results of this thread's latest call with more than one, where `capacity` was too small for them.
EXPORT const Value* genai_results() { return overflow.data(); }
