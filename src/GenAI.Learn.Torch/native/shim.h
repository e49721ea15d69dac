// What every file of the layer shares: the boxed value, error capture, and tensors as plain pointers.
#pragma once
#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>
#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#define EXPORT extern "C" __attribute__((visibility("default")))

// One argument or result of an operator; the C# side lays out the same 16 bytes (Value.cs).
enum class Tag : int32_t { None, Tensor, Int, Double, Bool, Ints, Doubles, Bools, Tensors, String, Device, Generator, Default };

struct Value {
    Tag tag;
    int32_t length; // of a list or string; the kind of a device
    union {
        int64_t i;
        double d;
        void* p;
    };
};

// A tensor crosses the border as its TensorImpl with one reference owned by the C# object.
extern std::atomic<int64_t> live_tensors;

inline at::Tensor borrow(void* handle) {
    return at::Tensor(c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim_copy(static_cast<at::TensorImpl*>(handle)));
}

inline void* lend(at::Tensor tensor) {
    if (!tensor.defined()) return nullptr;
    live_tensors.fetch_add(1, std::memory_order_relaxed);
    return tensor.unsafeReleaseTensorImpl();
}

inline std::vector<at::Tensor> borrow_all(void** handles, int n) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(n);
    for (int i = 0; i < n; i++) tensors.push_back(handles[i] ? borrow(handles[i]) : at::Tensor());
    return tensors;
}

// Keeps the message of the exception being handled for genai_error of the same thread.
void keep_error();

// Runs f; an exception becomes `failed` and a kept message, so that none crosses into managed code.
template <class R, class F>
R guarded(R failed, F f) {
    try {
        return f();
    } catch (...) {
        keep_error();
        return failed;
    }
}
