// What a tensor is, read without an operator call; and the parts of it that a fused optimizer needs.
#include "shim.h"

std::atomic<int64_t> live_tensors{0};

static at::TensorImpl* impl(void* handle) { return static_cast<at::TensorImpl*>(handle); }

EXPORT int64_t genai_live_tensors() { return live_tensors.load(std::memory_order_relaxed); }

EXPORT void genai_release(void** handles, int n) {
    for (int i = 0; i < n; i++) c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim(impl(handles[i]));
    live_tensors.fetch_sub(n, std::memory_order_relaxed);
}

// A second reference to the same tensor.
EXPORT void* genai_share(void* handle) { return lend(borrow(handle)); }

EXPORT void* genai_data(void* handle) {
    return guarded<void*>(nullptr, [&] { return borrow(handle).data_ptr(); });
}

EXPORT int genai_shape(void* handle, const int64_t** sizes) {
    return guarded<int>(-1, [&] {
        auto shape = impl(handle)->sizes();
        *sizes = shape.data();
        return static_cast<int>(shape.size());
    });
}

EXPORT int genai_strides(void* handle, const int64_t** strides) {
    return guarded<int>(-1, [&] {
        auto steps = impl(handle)->strides();
        *strides = steps.data();
        return static_cast<int>(steps.size());
    });
}

EXPORT int64_t genai_numel(void* handle) { return impl(handle)->numel(); }
EXPORT int64_t genai_storage_offset(void* handle) { return impl(handle)->storage_offset(); }
EXPORT int genai_dtype(void* handle) { return static_cast<int>(c10::typeMetaToScalarType(impl(handle)->dtype())); }
EXPORT int genai_element_size(void* handle) { return static_cast<int>(impl(handle)->dtype().itemsize()); }
EXPORT int genai_contiguous(void* handle) { return impl(handle)->is_contiguous(); }

// The device as type in the upper and index in the lower 16 bits.
EXPORT int genai_device(void* handle) {
    auto device = impl(handle)->device();
    return (static_cast<int>(device.type()) << 16) | (static_cast<int>(device.index()) & 0xffff);
}

struct Slice {
    void* data;
    void* grad; // null where the parameter has none
    int64_t count;
    int64_t fusable; // both dense float32 in CPU memory with equal strides
};

// Where each parameter and its gradient lie, for a loop over raw memory.
EXPORT int genai_slices(void** parameters, int n, Slice* out) {
    return guarded<int>(-1, [&] {
        for (int i = 0; i < n; i++) {
            auto p = impl(parameters[i]);
            const auto& grad = borrow(parameters[i]).grad();
            out[i] = {nullptr, nullptr, p->numel(), 0};
            if (!grad.defined()) continue;
            auto g = grad.unsafeGetTensorImpl();
            bool dense = p->device().is_cpu() && g->device().is_cpu() && grad.layout() == at::kStrided && p->is_non_overlapping_and_dense() &&
                p->dtype() == caffe2::TypeMeta::Make<float>() && g->dtype() == p->dtype() && p->sizes() == g->sizes() && p->strides() == g->strides();
            out[i].grad = g->is_sparse() ? p : grad.data_ptr();
            if (dense) out[i].data = p->data(), out[i].grad = g->data(), out[i].fusable = 1;
        }
        return 0;
    });
}

// Tells autograd that the memory of these tensors was written to.
EXPORT void genai_bump_versions(void** handles, int n) {
    for (int i = 0; i < n; i++) impl(handles[i])->bump_version();
}
